// SPDX-License-Identifier: MIT
#include "app/signals.h"

#include <signal.h>
#include <unistd.h>

#include "app/command.h"

/* A handler may do nothing else than this; globals are its only way. */
static volatile sig_atomic_t asked_leave;
static volatile sig_atomic_t asked_reload;
static volatile sig_atomic_t asked_report;

static void
on_signal(int number)
{
    if (number == SIGHUP)
        asked_reload = 1;
    else if (number == SIGUSR1)
        asked_report = 1;
    else
        asked_leave = 1;
}

static void
catch_one(int number, int flags)
{
    struct sigaction action = { .sa_handler = on_signal, .sa_flags = flags };
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

void
signals_catch(void)
{
    catch_one(SIGHUP, SA_RESTART);
    catch_one(SIGUSR1, SA_RESTART);
    /* Should leaving hang, asking again does not. */
    catch_one(SIGTERM, (int)(SA_RESTART | SA_RESETHAND));
    catch_one(SIGINT, (int)(SA_RESTART | SA_RESETHAND));
}

struct signals
signals_take(void)
{
    struct signals taken = { .leave = asked_leave != 0,
                             .reload = asked_reload != 0,
                             .report = asked_report != 0 };
    /* Cleared only when seen, so that none between the lines is lost. */
    if (taken.reload)
        asked_reload = 0;
    if (taken.report)
        asked_report = 0;
    return taken;
}

/* A graphics driver that has hung cannot be unwound: no exit handlers. */
static void
on_late(int number)
{
    static const char line[] = "<2>app: no frame came back from the display in "
                               "time; giving up, to be started again\n";
    (void)number;
    ssize_t written = write(STDERR_FILENO, line, sizeof line - 1);
    (void)written; /* there is nobody else to tell */
    _exit(STATUS_FAILED);
}

void
signals_guard(unsigned seconds)
{
    static bool is_caught, is_set;
    if (seconds == 0 && !is_set)
        return; /* with each frame of a desktop's window */
    is_set = seconds > 0;
    if (!is_caught) {
        struct sigaction action = { .sa_handler = on_late };
        sigemptyset(&action.sa_mask);
        is_caught = sigaction(SIGALRM, &action, NULL) == 0;
    }
    if (is_caught)
        alarm(seconds);
}
