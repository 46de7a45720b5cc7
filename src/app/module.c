// SPDX-License-Identifier: MIT
#include "app/module.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/command.h"

#define MODULE "motograph-kiosk.so"

/* Beside the program: whose run path dlopen() follows is not ours to say where
 * a sanitizer has put itself between. */
static void *
open_beside(void)
{
    char path[PATH_MAX + sizeof MODULE];
    ssize_t length = readlink("/proc/self/exe", path, PATH_MAX);
    while (length > 0 && path[length - 1] != '/')
        length--;
    if (length <= 0)
        return NULL;
    memcpy(path + length, MODULE, sizeof MODULE);
    return dlopen(path, RTLD_NOW | RTLD_GLOBAL);
}

int
module_command(const char *name, int argc, char **argv)
{
    /*
     * Without a slash: the program's own search path says where. Global, so that
     * what is preloaded for a measurement finds the libraries as if linked.
     */
    void *module = dlopen(MODULE, RTLD_NOW | RTLD_GLOBAL);
    if (module == NULL)
        module = open_beside();
    void *found = module != NULL ? dlsym(module, "motograph_kiosk") : NULL;
    /* By memcpy, for ISO C knows no cast from void * to a function. */
    module_entry *enter = NULL;
    memcpy(&enter, &found, sizeof enter);
    if (enter == NULL) {
        fprintf(stderr, "motograph: no '%s': %s; install motograph again\n",
                name, dlerror());
        return STATUS_FAILED;
    }
    return enter(name, argc, argv);
}
