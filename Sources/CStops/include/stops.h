// Where delimiters, quotation marks and line ends stand in text, 64 bytes at a time, by instructions
// that Swift has no names for. `StopIndex` in Records does the same on processors without them.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Whether this processor, and the system, run `stops_find`.
bool stops_can_find(void);

// Writes the places in `text`, `blocks` times 64 bytes and at most 64 KiB, of `delimiter`, quotation
// marks and line ends to `places`, in order, and gives their number. Up to 7 places behind the last
// are written over.
size_t stops_find(const uint8_t *text, size_t blocks, uint8_t delimiter, uint16_t *places);
