// SPDX-License-Identifier: MIT
#include "app/cec.h"

#include <fcntl.h>
#include <linux/cec.h>
#include <signal.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { PATIENCE_S = 10 };

/* Only what is allowed after a fork: this program has threads. */
static bool
address_claim(int adapter)
{
    struct cec_log_addrs claim = {
        .cec_version = CEC_OP_CEC_VERSION_1_4,
        .num_log_addrs = 1,
        .vendor_id = CEC_VENDOR_ID_NONE,
        .osd_name = "motograph",
        .primary_device_type = { CEC_OP_PRIM_DEVTYPE_PLAYBACK },
        .log_addr_type = { CEC_LOG_ADDR_TYPE_PLAYBACK },
    };
    struct cec_log_addrs now = { .num_log_addrs = 0 };
    if (ioctl(adapter, CEC_ADAP_G_LOG_ADDRS, &now) == 0 &&
        now.num_log_addrs > 0)
        return true; /* somebody has done it, and it is not ours to undo */
    return ioctl(adapter, CEC_ADAP_S_LOG_ADDRS, &claim) == 0;
}

static bool
message_send(int adapter, uint8_t from, const uint8_t *words, uint32_t count)
{
    struct cec_msg m = { .len = count + 1 };
    m.msg[0] = (uint8_t)(from << 4 | CEC_LOG_ADDR_TV);
    for (uint32_t i = 0; i < count; i++)
        m.msg[i + 1] = words[i];
    return ioctl(adapter, CEC_TRANSMIT, &m) == 0 &&
           (m.tx_status & CEC_TX_STATUS_OK) != 0;
}

static bool
television_switch(const char *path, bool on)
{
    int adapter = open(path, O_RDWR | O_CLOEXEC);
    struct cec_log_addrs ours = { .num_log_addrs = 0 };
    uint16_t place = CEC_PHYS_ADDR_INVALID;
    bool done = false;
    if (adapter < 0)
        return false;
    if (address_claim(adapter) &&
        ioctl(adapter, CEC_ADAP_G_LOG_ADDRS, &ours) == 0 &&
        ours.num_log_addrs > 0) {
        uint8_t wake = CEC_MSG_IMAGE_VIEW_ON, sleep = CEC_MSG_STANDBY;
        done = message_send(adapter, ours.log_addr[0], on ? &wake : &sleep, 1);
        if (on && ioctl(adapter, CEC_ADAP_G_PHYS_ADDR, &place) == 0) {
            /* And from whichever input it is on to ours. */
            struct cec_msg m = { .len = 4 };
            m.msg[0] =
                (uint8_t)(ours.log_addr[0] << 4 | CEC_LOG_ADDR_BROADCAST);
            m.msg[1] = CEC_MSG_ACTIVE_SOURCE;
            m.msg[2] = (uint8_t)(place >> 8);
            m.msg[3] = (uint8_t)place;
            ioctl(adapter, CEC_TRANSMIT, &m);
        }
    }
    close(adapter);
    return done;
}

bool
cec_switch(bool on)
{
    static const char *const paths[] = { "/dev/cec0", "/dev/cec1" };
    if (access(paths[0], R_OK | W_OK) != 0 &&
        access(paths[1], R_OK | W_OK) != 0)
        return false;
    /* Nobody waits for it, so the kernel is to bury it. */
    signal(SIGCHLD, SIG_IGN);
    pid_t pid = fork();
    if (pid == 0) {
        signal(SIGALRM, SIG_DFL);
        alarm(PATIENCE_S);
        bool done =
            television_switch(paths[0], on) || television_switch(paths[1], on);
        _exit(done ? 0 : 1);
    }
    return pid > 0;
}
