// SPDX-License-Identifier: MIT
#include "app/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/json.h"
#include "base/buffer.h"
#include "base/file.h"
#include "headline/rundown.h"
#include "screen/screen.h"

enum { REPORT_MAX_BYTES = 16 << 20 };

json_t *
report_feeds(const struct rundown *rundown, int64_t now)
{
    json_t *feeds = json_array();
    for (size_t i = 0; i < rundown_feed_count(rundown); i++) {
        const struct feed_health *h = rundown_feed_at(rundown, i);
        int64_t next_s = h->next_poll > now ? h->next_poll - now : 0;
        json_t *feed = json_object();
        json_object_set_new(feed, "name", json_text(h->name));
        json_object_set_new(feed, "url", json_text(h->url));
        json_object_set_new(feed, "status",
                            json_string(feed_status_name(h->status)));
        json_object_set_new(feed, "error", json_text(h->error));
        json_object_set_new(feed, "entries", json_integer(h->entries));
        json_object_set_new(feed, "last_success", json_time(h->last_success));
        json_object_set_new(feed, "next_poll_s", json_integer(next_s));
        json_array_append_new(feeds, feed);
    }
    return feeds;
}

/* Of "Pss:   1234 kB" and its like: to be read costs a millisecond. */
struct memory_use {
    long long rss_kib, pss_kib;
};

static struct memory_use
memory_use(void)
{
    FILE *file = fopen("/proc/self/smaps_rollup", "re");
    char line[200];
    struct memory_use use = { 0 };
    if (file == NULL)
        return use;
    while (fgets(line, sizeof line, file) != NULL)
        if (strncmp(line, "Rss:", 4) == 0)
            use.rss_kib = strtoll(line + 4, NULL, 10);
        else if (strncmp(line, "Pss:", 4) == 0)
            use.pss_kib = strtoll(line + 4, NULL, 10);
    fclose(file);
    return use;
}

static double
seconds_of(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static void
set_integer(json_t *object, const char *key, int64_t value)
{
    json_object_set_new(object, key, json_integer(value));
}

static json_t *
report_frames(const struct screen_stats *s)
{
    json_t *f = json_object();
    json_object_set_new(f, "backend",
                        json_string(s->backend == NULL ? "" : s->backend));
    set_integer(f, "width_px", s->width_px);
    set_integer(f, "height_px", s->height_px);
    json_object_set_new(f, "refresh_hz", json_real(s->refresh_hz));
    json_object_set_new(f, "refresh_measured",
                        json_boolean(s->refresh_measured));
    json_object_set_new(f, "speed_px_s", json_real(s->speed_px_s));
    set_integer(f, "step_px", s->step_px);
    set_integer(f, "text_px", s->text_px);
    set_integer(f, "frames", (int64_t)s->frames);
    set_integer(f, "missed", (int64_t)s->missed);
    set_integer(f, "equal_steps", (int64_t)s->equal_steps);
    set_integer(f, "blank_tiles", (int64_t)s->blank_tiles);
    set_integer(f, "items", (int64_t)s->items);
    set_integer(f, "interval_p50_us", s->interval_p50_us);
    set_integer(f, "interval_p99_us", s->interval_p99_us);
    set_integer(f, "interval_p999_us", s->interval_p999_us);
    set_integer(f, "interval_worst_us", s->interval_worst_us);
    set_integer(f, "draw_p50_us", s->draw_p50_us);
    set_integer(f, "draw_p99_us", s->draw_p99_us);
    set_integer(f, "draw_worst_us", s->draw_worst_us);
    set_integer(f, "upload_p50_us", s->upload_p50_us);
    set_integer(f, "upload_p99_us", s->upload_p99_us);
    set_integer(f, "upload_worst_us", s->upload_worst_us);
    set_integer(f, "raster_worst_us", s->raster_worst_us);
    return f;
}

json_t *
report_make(const struct screen_stats *s, json_t *feeds, json_t *fleet,
            int64_t started_us, int64_t now_us)
{
    struct rusage usage = { 0 };
    json_t *report = json_object(), *memory = json_object();
    json_object_set_new(report, "version", json_string(MOTOGRAPH_VERSION));
    set_integer(report, "pid", getpid());
    json_object_set_new(report, "uptime_s",
                        json_real((double)(now_us - started_us) / 1e6));
    /* Counted from the start of the program; null while there is none. */
    json_object_set_new(
        report, "first_frame_ms",
        s->first_frame_us == 0
            ? json_null()
            : json_real((double)(s->first_frame_us - started_us) / 1e3));
    json_object_set_new(
        report, "first_headline_ms",
        s->first_headline_us == 0
            ? json_null()
            : json_real((double)(s->first_headline_us - started_us) / 1e3));
    /* How long ago the newest breaking headline came into view. */
    json_object_set_new(
        report, "breaking_ago_ms",
        s->breaking_us == 0
            ? json_null()
            : json_real((double)(now_us - s->breaking_us) / 1e3));
    json_object_set_new(report, "frames", report_frames(s));
    struct memory_use use = memory_use();
    set_integer(memory, "rss_kib", use.rss_kib);
    set_integer(memory, "pss_kib", use.pss_kib);
    json_object_set_new(report, "memory", memory);
    getrusage(RUSAGE_SELF, &usage);
    json_object_set_new(report, "cpu_user_s",
                        json_real(seconds_of(usage.ru_utime)));
    json_object_set_new(report, "cpu_system_s",
                        json_real(seconds_of(usage.ru_stime)));
    json_object_set_new(report, "feeds",
                        feeds == NULL ? json_array() : json_incref(feeds));
    if (fleet != NULL)
        json_object_set_new(report, "mqtt", fleet);
    return report;
}

bool
report_write(const char *path, const json_t *report, struct error *err)
{
    char *string = json_dumps(report, JSON_INDENT(2));
    struct buffer text;
    struct error why = { 0 };
    buffer_init(&text, REPORT_MAX_BYTES);
    bool fine = string != NULL && buffer_append(&text, text_of(string)) &&
                buffer_append_char(&text, '\n') &&
                file_replace(path, buffer_text(&text), &why);
    buffer_finish(&text);
    free(string);
    if (!fine)
        return error_set(err, ERROR_STORE, "cannot write the report to %s",
                         why.message[0] != '\0' ? why.message : path);
    return true;
}
