#include "stops.h"

#if defined(__x86_64__)
#include <immintrin.h>

bool stops_can_find(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
         && __builtin_cpu_supports("popcnt");
}

__attribute__((target("avx2,bmi,popcnt"))) size_t stops_find(
    const uint8_t *text, size_t blocks, uint8_t delimiter, uint16_t *places) {
  const __m256i delimiters = _mm256_set1_epi8((char)delimiter);
  const __m256i quotes = _mm256_set1_epi8('"');
  const __m256i feeds = _mm256_set1_epi8('\n');
  const __m256i returns = _mm256_set1_epi8('\r');
  uint16_t *end = places;
  for (size_t block = 0; block < blocks; block++) {
    uint32_t halves[2];
    for (int half = 0; half < 2; half++) {
      const __m256i bytes = _mm256_loadu_si256((const __m256i *)(text + 64 * block + 32 * half));
      const __m256i found = _mm256_or_si256(
          _mm256_or_si256(_mm256_cmpeq_epi8(bytes, delimiters), _mm256_cmpeq_epi8(bytes, quotes)),
          _mm256_or_si256(_mm256_cmpeq_epi8(bytes, feeds), _mm256_cmpeq_epi8(bytes, returns)));
      halves[half] = (uint32_t)_mm256_movemask_epi8(found);
    }
    uint64_t stops = halves[0] | (uint64_t)halves[1] << 32;
    const unsigned count = (unsigned)__builtin_popcountll(stops);
    const uint16_t offset = (uint16_t)(64 * block);
    for (unsigned written = 0; written < count; written += 8) {
      // Eight, though there may be fewer: their number could not be foreseen.
#pragma clang loop unroll(full)
      for (unsigned index = 0; index < 8; index++) {
        end[written + index] = (uint16_t)(offset + _tzcnt_u64(stops));
        stops = _blsr_u64(stops);
      }
    }
    end += count;
  }
  return (size_t)(end - places);
}

#else

bool stops_can_find(void) { return false; }

size_t stops_find(const uint8_t *text, size_t blocks, uint8_t delimiter, uint16_t *places) {
  (void)text, (void)blocks, (void)delimiter, (void)places;
  return 0;
}

#endif
