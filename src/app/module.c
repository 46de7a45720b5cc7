// SPDX-License-Identifier: MIT
#include "app/module.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include "app/command.h"

int
module_command(const char *name, int argc, char **argv)
{
    /*
     * Without a slash: the program's own search path says where. Global, so that
     * what is preloaded for a measurement finds the libraries as if linked.
     */
    void *module = dlopen("motograph-kiosk.so", RTLD_NOW | RTLD_GLOBAL);
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
