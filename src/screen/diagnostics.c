// SPDX-License-Identifier: MIT
#include "screen/diagnostics.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "headline/rundown.h"
#include "screen/screen.h"

static void
copy(char *out, size_t size, struct text t)
{
    t = text_clip(t, size - 1);
    if (t.len > 0)
        memcpy(out, t.ptr, t.len);
    out[t.len] = '\0';
}

static void
feed_add(const struct feed_health *h, struct diagnostics_feeds *out)
{
    if (out->count == DIAGNOSTICS_FEEDS)
        return;
    struct diagnostics_feed *feed = &out->feeds[out->count++];
    copy(feed->name, sizeof feed->name, h->name);
    copy(feed->error, sizeof feed->error, h->error);
    feed->status = feed_status_name(h->status);
    feed->entries = h->entries;
    feed->last_success = h->last_success;
    feed->next_poll = h->next_poll;
}

void
diagnostics_read(const struct rundown *r, struct diagnostics_feeds *out)
{
    *out = (struct diagnostics_feeds){ .all = rundown_feed_count(r) };
    for (size_t i = 0; i < out->all; i++)
        if (rundown_feed_at(r, i)->status == FEED_ERROR) {
            out->failed++;
            feed_add(rundown_feed_at(r, i), out);
        }
    for (size_t i = 0; i < out->all; i++)
        if (rundown_feed_at(r, i)->status != FEED_ERROR)
            feed_add(rundown_feed_at(r, i), out);
}

/* Text that grows in a buffer of a size, and stops there. */
struct page {
    char *at;
    size_t left;
};

__attribute__((format(printf, 2, 3))) static void
say(struct page *p, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int len = vsnprintf(p->at, p->left, format, arguments);
    va_end(arguments);
    size_t used = len < 0 ? 0 : (size_t)len;
    if (used >= p->left)
        used = p->left - 1;
    p->at += used;
    p->left -= used;
}

static double
ms(int64_t us)
{
    return (double)us / 1000;
}

/* "40 s", "12 min", "3 h", "5 d". */
static void
say_span(struct page *p, int64_t seconds)
{
    if (seconds < 90)
        say(p, "%" PRId64 " s", seconds);
    else if (seconds < 90 * 60)
        say(p, "%" PRId64 " min", (seconds + 30) / 60);
    else if (seconds < 48 * 3600)
        say(p, "%" PRId64 " h", (seconds + 1800) / 3600);
    else
        say(p, "%" PRId64 " d", (seconds + 43200) / 86400);
}

static void
say_feed(struct page *p, const struct diagnostics_feed *feed, int64_t now)
{
    say(p, "\n%s: %s, %" PRIu32 " entries", feed->name, feed->status,
        feed->entries);
    if (feed->last_success > 0 && feed->last_success <= now) {
        say(p, ", heard ");
        say_span(p, now - feed->last_success);
        say(p, " ago");
    }
    if (feed->next_poll > now) {
        say(p, ", asked in ");
        say_span(p, feed->next_poll - now);
    }
    if (feed->error[0] != '\0')
        say(p, ": %s", feed->error);
}

void
diagnostics_write(const struct screen_stats *s,
                  const struct diagnostics_feeds *feeds, int64_t now, char *out,
                  size_t size)
{
    struct page p = { out, size };
    say(&p, "%s  %d \u00d7 %d  %.2f Hz%s  type %d px\n", s->backend,
        s->width_px, s->height_px, s->refresh_hz,
        s->refresh_measured ? "" : " (paced)", s->text_px);
    say(&p,
        "%.0f px/s  step %d px  frames %" PRIu64 "  missed %" PRIu64
        "  late tiles %" PRIu64 "\n",
        s->speed_px_s, s->step_px, s->frames, s->missed, s->blank_tiles);
    say(&p, "interval  p50 %.2f  p99 %.2f  p99.9 %.2f  worst %.1f ms\n",
        ms(s->interval_p50_us), ms(s->interval_p99_us), ms(s->interval_p999_us),
        ms(s->interval_worst_us));
    say(&p, "draw  p50 %.2f  p99 %.2f  worst %.2f ms\n", ms(s->draw_p50_us),
        ms(s->draw_p99_us), ms(s->draw_worst_us));
    say(&p, "upload  p50 %.2f  p99 %.2f  worst %.2f ms\n", ms(s->upload_p50_us),
        ms(s->upload_p99_us), ms(s->upload_worst_us));
    say(&p, "tile  worst %.1f ms  items %" PRIu64, ms(s->raster_worst_us),
        s->items);
    if (s->memory_kib > 0)
        say(&p, "  memory %.1f MB", (double)s->memory_kib / 1024);
    say(&p, "\nfeeds %zu", feeds->all);
    if (feeds->failed > 0)
        say(&p, ", in trouble %zu", feeds->failed);
    for (size_t i = 0; i < feeds->count; i++)
        say_feed(&p, &feeds->feeds[i], now);
    if (feeds->all > feeds->count)
        say(&p, "\nand %zu more", feeds->all - feeds->count);
}

int64_t
diagnostics_memory_kib(void)
{
    char words[128];
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    ssize_t len = read(file, words, sizeof words - 1);
    close(file);
    if (len <= 0)
        return 0;
    words[len] = '\0';
    char *resident = strchr(words, ' ');
    if (resident == NULL)
        return 0;
    return strtoll(resident, NULL, 10) * (sysconf(_SC_PAGESIZE) / 1024);
}
