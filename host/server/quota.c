#include "quota.h"

bool quota_admit(struct quota *quota, int64_t now_ms)
{
	int64_t elapsed = now_ms - quota->recent_at;

	/* A rate a second is thousandths a millisecond. */
	if (elapsed > quota->recent / QUOTA_RATE)
		quota->recent = 0;
	else
		quota->recent -= elapsed * QUOTA_RATE;
	quota->recent_at = now_ms;
	if (quota->recent > (QUOTA_BURST - 1) * INT64_C(1000))
		return false;
	quota->recent += 1000;
	return true;
}

bool quota_take(struct quota *quota, size_t size)
{
	if (quota->requests >= QUOTA_REQUESTS || size > QUOTA_BYTES || quota->bytes > QUOTA_BYTES - size)
		return false;
	quota->requests++;
	quota->bytes += size;
	return true;
}

void quota_give(struct quota *quota, size_t size)
{
	quota->requests--;
	quota->bytes -= size;
}
