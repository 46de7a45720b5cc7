// SPDX-License-Identifier: MIT
#include "fleet/parts.h"

#include "base/arena.h"

enum { NAME_MAX_BYTES = 60 };

struct text
fleet_name(struct arena *arena, struct text name)
{
    name = text_clip(name, NAME_MAX_BYTES);
    char *safe = arena_alloc(arena, name.len + 1, 1);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool fine =
            text_is_letter(c) || text_is_digit(c) || c == '-' || c == '_';
        safe[i] = fine ? c : '_';
    }
    return name.len > 0 ? (struct text){ safe, name.len } : TEXT("display");
}

static const char *
copy_string(struct arena *arena, const char *string)
{
    return string == NULL ? NULL : arena_string(arena, text_of(string));
}

static void
make_topics(struct fleet *f)
{
    static const struct {
        const char *path;
        bool has_name;
    } paths[TOPICS] = {
        [TOPIC_RUNDOWN] = { "rundown", false },
        [TOPIC_CHANGE] = { "change", false },
        [TOPIC_PULSE] = { "pulse", false },
        [TOPIC_PUBLISHER] = { "publisher", false },
        [TOPIC_MESSAGE] = { "message", false },
        [TOPIC_COMMAND] = { "command", false },
        [TOPIC_COMMAND_OWN] = { "command/", true },
        [TOPIC_STATUS] = { "status/", true },
        [TOPIC_STATUS_ALL] = { "status/+", false },
        [TOPIC_PICTURE] = { "picture/", true },
        [TOPIC_ASK] = { "clock/ask/", true },
        [TOPIC_ASK_ALL] = { "clock/ask/+", false },
        [TOPIC_TELL] = { "clock/tell/", true },
        [TOPIC_RIVER] = { "river", false },
        [TOPIC_PLACE] = { "river/place/", true },
        [TOPIC_PLACE_ALL] = { "river/place/+", false },
    };
    const struct fleet_settings *s = &f->settings;
    for (int i = 0; i < TOPICS; i++)
        f->topics[i] =
            arena_format(f->arena, "motograph/" TEXT_FMT "/%s" TEXT_FMT,
                         TEXT_ARG(s->wall), paths[i].path,
                         TEXT_ARG(paths[i].has_name ? s->name : TEXT("")))
                .ptr;
}

void
topic_settings(struct fleet *f, const struct fleet_settings *settings)
{
    struct arena *a = f->arena;
    struct fleet_settings *s = &f->settings;
    struct client_settings *b = &s->broker;
    *s = *settings;
    s->wall = fleet_name(a, s->wall);
    s->name = fleet_name(a, s->name);
    s->discovery = arena_copy(a, s->discovery);
    s->version = arena_copy(a, s->version);
    s->state_path = copy_string(a, s->state_path);
    s->river_path = copy_string(a, s->river_path);
    s->announced_path = copy_string(a, s->announced_path);
    b->host = copy_string(a, b->host);
    b->ca_file = copy_string(a, b->ca_file);
    b->cert_file = copy_string(a, b->cert_file);
    b->key_file = copy_string(a, b->key_file);
    b->user = copy_string(a, b->user);
    b->password = copy_string(a, b->password);
    make_topics(f);
    b->id = arena_format(a, "motograph-" TEXT_FMT "-%llx", TEXT_ARG(s->name),
                         (unsigned long long)s->instance)
                .ptr;
    b->will_topic = f->topics[TOPIC_STATUS];
    b->will_payload =
        arena_format(a,
                     "{\"v\":1,\"online\":false,\"name\":\"" TEXT_FMT
                     "\",\"instance\":\"%llx\"}",
                     TEXT_ARG(s->name), (unsigned long long)s->instance)
            .ptr;
    b->seed = s->instance;
}
