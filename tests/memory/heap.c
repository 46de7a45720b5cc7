// SPDX-License-Identifier: MIT
/*
 * LD_PRELOAD: what malloc() and its kin have handed out and not got back, kept
 * in a file that others may read at any moment:
 *   HEAP_FILE=F  three numbers of 64 bits: bytes in use, blocks in use, and
 *                calls so far
 * Bytes are as large as the allocator made the blocks. glibc only.
 */
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *ptr, size_t size);
void *__libc_memalign(size_t align, size_t size);
void __libc_free(void *ptr);

struct heap {
    atomic_int_fast64_t bytes;
    atomic_int_fast64_t blocks;
    atomic_int_fast64_t calls;
};

static struct heap own;
static struct heap *heap = &own;

__attribute__((constructor)) static void
begin(void)
{
    const char *name = getenv("HEAP_FILE");
    int fd = name != NULL ? open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (fd < 0 || ftruncate(fd, sizeof own) != 0)
        return;
    void *shared =
        mmap(NULL, sizeof own, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (shared == MAP_FAILED)
        return;
    struct heap *there = shared;
    there->bytes = own.bytes;
    there->blocks = own.blocks;
    there->calls = own.calls;
    heap = there;
}

static void *
note(void *ptr)
{
    heap->calls++;
    if (ptr != NULL) {
        heap->bytes += (int_fast64_t)malloc_usable_size(ptr);
        heap->blocks++;
    }
    return ptr;
}

static void
forget(void *ptr)
{
    if (ptr != NULL) {
        heap->bytes -= (int_fast64_t)malloc_usable_size(ptr);
        heap->blocks--;
    }
}

void *
malloc(size_t size)
{
    return note(__libc_malloc(size));
}

void *
calloc(size_t count, size_t size)
{
    return note(__libc_calloc(count, size));
}

void *
realloc(void *ptr, size_t size)
{
    size_t before = ptr != NULL ? malloc_usable_size(ptr) : 0;
    void *grown = __libc_realloc(ptr, size);
    if (grown == NULL && size > 0)
        return NULL;
    if (ptr != NULL) {
        heap->bytes -= (int_fast64_t)before;
        heap->blocks--;
    }
    return note(grown);
}

void *
reallocarray(void *ptr, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) {
        errno = ENOMEM;
        return NULL;
    }
    return realloc(ptr, bytes);
}

void *
memalign(size_t align, size_t size)
{
    return note(__libc_memalign(align, size));
}

void *
aligned_alloc(size_t align, size_t size)
{
    return memalign(align, size);
}

int
posix_memalign(void **out, size_t align, size_t size)
{
    void *ptr = memalign(align, size);
    if (ptr == NULL)
        return ENOMEM;
    *out = ptr;
    return 0;
}

void
free(void *ptr)
{
    int saved = errno;
    forget(ptr);
    __libc_free(ptr);
    errno = saved;
}
