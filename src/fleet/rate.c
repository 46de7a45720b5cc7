// SPDX-License-Identifier: MIT
#include "fleet/rate.h"

bool
rate_admit(struct rate *r, int64_t now_us)
{
    int64_t full_us = r->burst * r->refill_us;
    int64_t passed_us = now_us - r->last_us;
    if (r->last_us == 0 || passed_us > full_us)
        r->credit_us = full_us;
    else if (passed_us > 0)
        r->credit_us += passed_us;
    if (r->credit_us > full_us)
        r->credit_us = full_us;
    r->last_us = now_us;
    if (r->credit_us < r->refill_us) {
        r->refused++;
        return false;
    }
    r->credit_us -= r->refill_us;
    return true;
}
