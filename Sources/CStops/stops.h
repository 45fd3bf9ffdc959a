// Where delimiters, quotation marks and line ends stand in text, 64 bytes at a time, by instructions
// that Swift has no names for. `StopIndex` in Records does the same on processors without them.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <immintrin.h>

// Whether this processor, and the system, run `stops_find`.
static inline bool stops_can_find(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
}

// Writes the places in `text`, `blocks` times 64 bytes and at most 64 KiB, of `delimiter`, quotation
// marks and line ends to `places`, in order, and gives their number. Up to 8 places behind the last
// are written over.
__attribute__((target("avx2,bmi"))) static inline size_t stops_find(
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

static inline bool stops_can_find(void) { return false; }

static inline size_t stops_find(
    const uint8_t *text, size_t blocks, uint8_t delimiter, uint16_t *places) {
  return 0;
}

#endif
