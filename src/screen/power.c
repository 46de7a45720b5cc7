// SPDX-License-Identifier: MIT
#define LOG_ROOM "screen"
#include "screen/power.h"

#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>

#include <SDL.h>
#include <SDL_syswm.h>

#include "base/log.h"

enum { DPMS_ON = 0, DPMS_OFF = 3, CONNECTORS_MAX = 16, PROPERTIES_MAX = 64 };

/*
 * What the kernel's interface is made of (Linux, drm_mode.h), for the four
 * requests that this takes.
 */
struct drm_resources {
    uint64_t framebuffers, crtcs, connectors, encoders; /* addresses */
    uint32_t framebuffer_count, crtc_count, connector_count, encoder_count;
    uint32_t least_w, most_w, least_h, most_h;
};

struct drm_connector {
    uint64_t encoders, modes, properties, values; /* addresses */
    uint32_t mode_count, property_count, encoder_count;
    uint32_t encoder, id, type, type_id;
    uint32_t connection, w_mm, h_mm, subpixel, pad;
};

struct drm_property {
    uint64_t values, names; /* addresses */
    uint32_t id, flags;
    char name[32];
    uint32_t value_count, name_count;
};

struct drm_setting {
    uint64_t value;
    uint32_t property, connector;
};

enum { DRM_CONNECTED = 1, DRM_MODE_BYTES = 68 };

#define DRM_GET_RESOURCES _IOWR('d', 0xA0, struct drm_resources)
#define DRM_GET_CONNECTOR _IOWR('d', 0xA7, struct drm_connector)
#define DRM_GET_PROPERTY _IOWR('d', 0xAA, struct drm_property)
#define DRM_SET_PROPERTY _IOWR('d', 0xAB, struct drm_setting)

static bool
property_is_dpms(int card, uint32_t id)
{
    struct drm_property property = { .id = id };
    return ioctl(card, DRM_GET_PROPERTY, &property) == 0 &&
           strncmp(property.name, "DPMS", sizeof property.name) == 0;
}

/* False: it has no such property, or it cannot be set. */
static bool
connector_switch(int card, uint32_t id, bool on)
{
    uint32_t properties[PROPERTIES_MAX];
    uint64_t values[PROPERTIES_MAX];
    char mode[DRM_MODE_BYTES];
    /* Asked for no mode at all, the kernel would look at the cable. */
    struct drm_connector c = { .id = id,
                               .modes = (uintptr_t)mode,
                               .mode_count = 1,
                               .properties = (uintptr_t)properties,
                               .values = (uintptr_t)values,
                               .property_count = PROPERTIES_MAX };
    if (ioctl(card, DRM_GET_CONNECTOR, &c) != 0 ||
        c.connection != DRM_CONNECTED || c.property_count > PROPERTIES_MAX)
        return false;
    for (uint32_t i = 0; i < c.property_count; i++) {
        struct drm_setting setting = { on ? DPMS_ON : DPMS_OFF, properties[i],
                                       id };
        if (property_is_dpms(card, properties[i]))
            return ioctl(card, DRM_SET_PROPERTY, &setting) == 0;
    }
    return false;
}

static bool
card_switch(int card, bool on)
{
    uint32_t connectors[CONNECTORS_MAX];
    struct drm_resources r = { .connectors = (uintptr_t)connectors,
                               .connector_count = CONNECTORS_MAX };
    bool any = false;
    if (ioctl(card, DRM_GET_RESOURCES, &r) != 0 ||
        r.connector_count > CONNECTORS_MAX)
        return false;
    for (uint32_t i = 0; i < r.connector_count; i++)
        any |= connector_switch(card, connectors[i], on);
    return any;
}

/*
 * SDL has loaded the X libraries on its own account; the extension's is one of
 * them, and nothing needs to be linked for three functions.
 */
static bool
x11_switch(Display *display, bool on)
{
    void *library = SDL_LoadObject("libXext.so.6");
    if (library == NULL)
        return false;
    int (*query)(Display *, int *, int *) = NULL, number;
    int (*capable)(Display *) = NULL, (*enable)(Display *) = NULL;
    int (*force)(Display *, unsigned short) = NULL;
    *(void **)&query = SDL_LoadFunction(library, "DPMSQueryExtension");
    *(void **)&capable = SDL_LoadFunction(library, "DPMSCapable");
    *(void **)&enable = SDL_LoadFunction(library, "DPMSEnable");
    *(void **)&force = SDL_LoadFunction(library, "DPMSForceLevel");
    /* Asked first, or Xlib complains on standard error. */
    bool can = query != NULL && capable != NULL && enable != NULL &&
               force != NULL && query(display, &number, &number) != 0 &&
               capable(display) != 0;
    if (can) {
        enable(display);
        force(display, on ? DPMS_ON : DPMS_OFF);
        SDL_PumpEvents(); /* sends it */
    }
    SDL_UnloadObject(library);
    return can;
}

void
power_switch(SDL_Window *window, bool on)
{
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    bool done = false;
    const char *what = SDL_GetCurrentVideoDriver();
    if (SDL_GetWindowWMInfo(window, &info)) {
        if (info.subsystem == SDL_SYSWM_X11)
            done = x11_switch(info.info.x11.display, on);
        else if (info.subsystem == SDL_SYSWM_KMSDRM)
            done = card_switch(info.info.kmsdrm.drm_fd, on);
    }
    if (done)
        log_info("display %s", on ? "on" : "off");
    else
        log_info("display %s, by picture only: %s cannot switch the panel",
                 on ? "on" : "off", what != NULL ? what : "nothing");
}
