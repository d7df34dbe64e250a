#pragma once

/// Asks for the memory at an address without waiting for it; Swift has no word for it.
static inline void prefetch_memory(const void *address) { __builtin_prefetch(address, 0, 3); }
