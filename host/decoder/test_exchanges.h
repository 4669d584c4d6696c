/* Exchanges recorded from the deployed bus: what a listener was sent, and what it posted. */
#ifndef SHED_EXCHANGES_H
#define SHED_EXCHANGES_H

struct exchange {
	const char *goal;
	unsigned operation; /* its number in Request */
	const char *event;
	const char *posted;
};

/* clang-format off */
static const struct exchange exchanges[] = {
	{
		.goal = "list",
		.operation = 2,
		.event =
		    "{\"id\":\"01a20a15-2357-75be-831a-d8a8372e19bc\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "request\",\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.191167402Z\",\"payload\":{"
		    "\"operation\":\"list\"},\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\",\"server"
		    "\":\"bench\"}}",
		.posted =
		    "{\"id\":\"01a20a15-2357-7b2f-87c1-cd4b35b01a4c\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "response\",\"in_reply_to\":\"01a20a15-2357-75be-831a-d8a8372e19bc\",\"final\":true,\"tim"
		    "estamp\":\"2026-11-23T20:24:47.191733597Z\",\"payload\":{\"keys\":[{\"format\":\"ssh-ed2"
		    "5519\",\"blob\":\"AAAAC3NzaC1lZDI1NTE5AAAAINuHlpWOi6dYq3sxLYICu5inwu8z7u76WixGkc/gjdJ1\""
		    ",\"comment\":\"bench-ed25519\"},{\"format\":\"ssh-rsa\",\"blob\":\"AAAAB3NzaC1yc2EAAAADA"
		    "QABAAABgQChKqF4niuoxP+i4GKOAVIhGZp9PrsvedUXyIXKO5Kozos+kq61j+Z0DTE5ggR/sSYIRqn+wi5b1okOI"
		    "1Gc7FF6ErIRu2ZCWwjE3zX2S42YDkSTfGn9PPEAg9K8pxo2bcqwEfVLG41gphDro3ZitUslfhkifXcwYArfM6f4f"
		    "XkMuJgiQ8h+CJXSu43vkqrezogdFbYb7fL7ODSmpIX27Yj5G9p4uwHryC0h3lr/Q/r+ahgG8wkEPGssLyOiaIiOT"
		    "ZPUAwxQpmnqeFXLIfyhnfnrxVIwDnmMxFR76KfGmQB1e9REc5D5ntO+i0VmqzUYYTxoLo2dSiUQpyLbo/83lzP4D"
		    "gTvLVdmXIB5NYAezW0VsygSarFc/RYljCtsuMpa1TwBFpABzhwjahtfgaOIiBitn7Ws9BS3Wwx3Ec5B0LuKdEyWj"
		    "mVp8nTDcAxev5wyPH6dUVh3P4mxWv7oZq0W0E1nmeQhm4y8s7nBxIMjcLVpRVHcv6Wnanv39M1mhrp9rqU=\",\""
		    "comment\":\"bench-rsa3072\"}]},\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\","
		    "\"server\":\"bench\"}}",
	},
	{
		.goal = "sign ed25519",
		.operation = 3,
		.event =
		    "{\"id\":\"01a20a15-2359-7133-8876-72396c38e770\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "request\",\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.193039598Z\",\"payload\":{"
		    "\"operation\":\"sign\",\"public_key\":\"AAAAC3NzaC1lZDI1NTE5AAAAINuHlpWOi6dYq3sxLYICu5in"
		    "wu8z7u76WixGkc/gjdJ1\",\"data\":\"Y2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbG"
		    "xlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbm"
		    "dlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2"
		    "hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdl\",\"flags\":0},\"shed\":{\"name\":\"demo\",\"backend"
		    "\":\"firecracker\",\"server\":\"bench\"}}",
		.posted =
		    "{\"id\":\"01a20a15-2359-7d90-b3de-f838b0d55b60\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "response\",\"in_reply_to\":\"01a20a15-2359-7133-8876-72396c38e770\",\"final\":true,\"tim"
		    "estamp\":\"2026-11-23T20:24:47.193889293Z\",\"payload\":{\"format\":\"ssh-ed25519\",\"bl"
		    "ob\":\"cQVOK1D+3WR8P6MXZ8hWlvDmme7CEq/he4GCftm0rNbWL1E95P158YpzFH+rmle3LrrcvnvmTK5Die86I"
		    "x9UBg==\",\"rest\":\"\"},\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\",\"serve"
		    "r\":\"bench\"}}",
	},
	{
		.goal = "ping",
		.operation = 4,
		.event =
		    "{\"id\":\"01a20a15-2365-7a9f-9959-49c94a9d0f9a\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "request\",\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.205211349Z\",\"payload\":{"
		    "\"operation\":\"ping\"},\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\",\"server"
		    "\":\"bench\"}}",
		.posted =
		    "{\"id\":\"01a20a15-2365-7553-8189-960c2a08497a\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "response\",\"in_reply_to\":\"01a20a15-2365-7a9f-9959-49c94a9d0f9a\",\"final\":true,\"tim"
		    "estamp\":\"2026-11-23T20:24:47.205349264Z\",\"payload\":{\"status\":\"ok\"},\"shed\":{\""
		    "name\":\"demo\",\"backend\":\"firecracker\",\"server\":\"bench\"}}",
	},
	{
		.goal = "status",
		.operation = 5,
		.event =
		    "{\"id\":\"01a20a15-2366-7062-bda9-eb7625b16b11\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "request\",\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.206186801Z\",\"payload\":{"
		    "\"operation\":\"status\"},\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\",\"serv"
		    "er\":\"bench\"}}",
		.posted =
		    "{\"id\":\"01a20a15-2366-76aa-909a-dc029a685401\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "response\",\"in_reply_to\":\"01a20a15-2366-7062-bda9-eb7625b16b11\",\"final\":true,\"tim"
		    "estamp\":\"2026-11-23T20:24:47.206437413Z\",\"payload\":{\"connected\":true,\"mode\":\"a"
		    "gent-forward\",\"key_count\":2},\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\","
		    "\"server\":\"bench\"}}",
	},
	{
		.goal = "err unknown key SIGN_FAILED",
		.operation = 3,
		.event =
		    "{\"id\":\"01a20a15-2367-7ade-919a-7fd5fde59b37\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "request\",\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.207348198Z\",\"payload\":{"
		    "\"operation\":\"sign\",\"public_key\":\"AAAAC3NzaC1lZDI1NTE5AAAAIEgKAf+g5tQpWIrFs4SjrCFd"
		    "vqA1AoLZkTVVL/DahAnF\",\"data\":\"Y2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbG"
		    "xlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbm"
		    "dlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2"
		    "hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdl\",\"flags\":0},\"shed\":{\"name\":\"demo\",\"backend"
		    "\":\"firecracker\",\"server\":\"bench\"}}",
		.posted =
		    "{\"id\":\"01a20a15-2367-7a80-b258-70bc2337f6f7\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "response\",\"in_reply_to\":\"01a20a15-2367-7ade-919a-7fd5fde59b37\",\"final\":true,\"tim"
		    "estamp\":\"2026-11-23T20:24:47.207688761Z\",\"payload\":{\"error\":\"sign operation fail"
		    "ed\",\"code\":\"SIGN_FAILED\"},\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\","
		    "\"server\":\"bench\"}}",
	},
	{
		.goal = "err unparsable key KEY_NOT_FOUND",
		.operation = 3,
		.event =
		    "{\"id\":\"01a20a15-2368-7b50-a7e6-b6e472855cdf\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "request\",\"final\":true,\"timestamp\":\"2026-11-23T20:24:47.208503649Z\",\"payload\":{"
		    "\"operation\":\"sign\",\"public_key\":\"anVuaw==\",\"data\":\"Y2hhbGxlbmdlY2hhbGxlbmdlY2"
		    "hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbG"
		    "xlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbm"
		    "dlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdlY2hhbGxlbmdl\",\"flags\":0},\"shed\":{"
		    "\"name\":\"demo\",\"backend\":\"firecracker\",\"server\":\"bench\"}}",
		.posted =
		    "{\"id\":\"01a20a15-2368-79a7-b242-1fba3a132e31\",\"namespace\":\"ssh-agent\",\"type\":\""
		    "response\",\"in_reply_to\":\"01a20a15-2368-7b50-a7e6-b6e472855cdf\",\"final\":true,\"tim"
		    "estamp\":\"2026-11-23T20:24:47.208633058Z\",\"payload\":{\"error\":\"invalid public key"
		    "\",\"code\":\"KEY_NOT_FOUND\"},\"shed\":{\"name\":\"demo\",\"backend\":\"firecracker\","
		    "\"server\":\"bench\"}}",
	},
};
/* clang-format on */

#endif
