#include "quota.h"

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
