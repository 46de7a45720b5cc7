// SPDX-License-Identifier: MIT
#include "screen/version.h"

#include <SDL.h>
#include <SDL_ttf.h>
#include <fontconfig/fontconfig.h>
#include <fribidi.h>
#include <png.h>
#include <qrencode.h>
#include <utf8proc.h>

#include "base/buffer.h"

void
screen_version(struct buffer *out)
{
    int major, minor, patch;
    SDL_version sdl;
    SDL_GetVersion(&sdl);
    const SDL_version *ttf = TTF_Linked_Version();
    buffer_format(out, "SDL %d.%d.%d\n", sdl.major, sdl.minor, sdl.patch);
    buffer_format(out, "SDL_ttf %d.%d.%d\n", ttf->major, ttf->minor,
                  ttf->patch);
    TTF_GetHarfBuzzVersion(&major, &minor, &patch);
    buffer_format(out, "HarfBuzz %d.%d.%d\n", major, minor, patch);
    /* FreeType says its version only once it has been started. */
    if (TTF_Init() == 0) {
        TTF_GetFreeTypeVersion(&major, &minor, &patch);
        buffer_format(out, "FreeType %d.%d.%d\n", major, minor, patch);
        TTF_Quit();
    }
    buffer_format(out, "FriBidi %s\n", FRIBIDI_VERSION); /* asked of no call */
    int fontconfig = FcGetVersion();
    buffer_format(out, "fontconfig %d.%d.%d\n", fontconfig / 10000,
                  fontconfig / 100 % 100, fontconfig % 100);
    buffer_format(out, "libqrencode %s\n", QRcode_APIVersionString());
    buffer_format(out, "libpng %s\n", png_get_libpng_ver(NULL));
    buffer_format(out, "utf8proc %s\n", utf8proc_version());
}
