#!/bin/sh
# `./dev vm`: the chain across the boundary of a real VM. QEMU runs Debian's kernel with the guest's programs in
# an initramfs; inside they listen on AF_VSOCK, outside shed-server says CONNECT to the vsock device's Unix
# socket. Software emulation, so that it runs anywhere.
# vm.sh BIN FETCHED: FETCHED is the directory of fetch.sh.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
fetched=$(cd "$2" && pwd)
# shellcheck source=SCRIPTDIR/../lib.sh
. "$folder/../lib.sh"

BOOT_SECONDS=60
COMMAND_SECONDS=30
# Below the 45 s of silence after which shed-server gives a link up: version 0.3.0 of the vsock device ends with
# the VM when the host has closed a connection that the guest, once it goes on, still writes to.
PAUSE_SECONDS=30

say() {
	printf '%s\n' "$*"
}

# --- the VM ----------------------------------------------------------------------------------------------

# With its libraries, at the place that it has here.
add_program() {
	for file in "$1" $(ldd "$1" | grep -o '/[^ ]*'); do
		mkdir -p "$root$(dirname "$file")"
		cp -L "$file" "$root$file"
	done
}

make_initramfs() {
	root=$WORK/host/initramfs
	mkdir -p "$root/bin" "$root/modules" "$root/etc" "$root/root" "$root/run" "$root/proc" "$root/sys" \
		"$root/dev" "$root/tmp"
	cp "$folder/init" "$root/init"
	cp /bin/busybox "$BIN/shed-agent" "$BIN/shed-ext-ssh-agent" "$BIN/shed-ext" "$root/bin/"
	add_program "$(command -v ssh-add)"
	add_program "$(command -v ssh-keygen)"
	find "$fetched/root/lib/modules" -name '*virtio*.ko' -exec cp {} "$root/modules/" \;
	find "$fetched/root/lib/modules" -name 'vsock.ko' -exec cp {} "$root/modules/" \;
	echo 'root:x:0:0::/root:/bin/sh' >"$root/etc/passwd"
	cp "$WORK/host/keys/ed25519.pub" "$root/root/key.pub"
	printf 'me %s\n' "$(cat "$WORK/host/keys/ed25519.pub")" >"$root/root/allowed_signers"
	mkdir "$root/etc/shed-extensions.d"
	cp "$folder/../../guest/packaging/ssh-agent.yaml" "$root/etc/shed-extensions.d/"
	(cd "$root" && find . | cpio --quiet -o -H newc | gzip -1) >"$WORK/host/initramfs.gz"
}

# Not QEMU's machine `microvm`: under load its one timer misleads the kernel, which then hangs now and again.
start_vm() {
	start vsock-device "$fetched/root/usr/bin/vhost-device-vsock" \
		--vm "guest-cid=3,socket=$WORK/host/vhost.sock,uds-path=$WORK/host/vsock.sock"
	wait_until 10 test -S "$WORK/host/vhost.sock" || fail "vhost-device-vsock does not listen"
	mkfifo "$WORK/host/console.in" "$WORK/host/console.out"
	cat "$WORK/host/console.out" >"$WORK/log/console" &
	start qemu qemu-system-x86_64 -M q35,accel=tcg,memory-backend=memory -cpu max -m 256M \
		-object memory-backend-memfd,id=memory,size=256M,share=on -nodefaults -no-user-config -display none \
		-no-reboot -kernel "$fetched"/root/boot/vmlinuz-* -initrd "$WORK/host/initramfs.gz" \
		-append "console=ttyS0 quiet panic=-1" \
		-chardev "pipe,id=console,path=$WORK/host/console" -serial chardev:console \
		-chardev "socket,id=vsock,path=$WORK/host/vhost.sock" -device vhost-user-vsock-pci,chardev=vsock
	# Held open, as its end would be the console's.
	exec 3>"$WORK/host/console.in"
	wait_until "$BOOT_SECONDS" grep -q '^vm: command 0 ended' "$WORK/log/console" || fail "the VM does not boot"
	commands=0
}

# in_vm COMMAND...: what it prints; its exit status.
in_vm() {
	commands=$((commands + 1))
	printf '%s\n' "$*" >&3
	# Not wait_until, which may be running this and keeps one deadline.
	command_deadline=$(($(date +%s) + COMMAND_SECONDS))
	until grep -q "^vm: command $commands ended" "$WORK/log/console"; do
		[ "$(date +%s)" -le "$command_deadline" ] || fail "the VM does not answer to: $*"
		sleep 0.05
	done
	tr -d '\r' <"$WORK/log/console" | sed -n "/^vm: command $((commands - 1)) ended/,/^vm: command $commands ended/p" |
		grep -v '^vm: command' || :
	return "$(sed -n "s/^vm: command $commands ended with \([0-9]*\).*/\1/p" "$WORK/log/console")"
}

start_in_vm() {
	in_vm "$* >>/tmp/$1.log 2>&1 & echo \$! >/run/$1.pid" || fail "$1 in the VM"
}

stop_in_vm() {
	in_vm "read pid </run/$1.pid && kill \$pid && while [ -e /proc/\$pid/exe ]; do sleep 0.1; done" || fail "$1 in the VM was not running"
}

start_guest_programs() {
	start_in_vm shed-agent
	start_in_vm shed-ext-ssh-agent --sock /run/agent.sock
}

# --- what must work --------------------------------------------------------------------------------------

# lib.sh waits with it for the whole chain.
chain_answers() {
	in_vm shed-ext status
}

# check WHAT SECONDS: within these, the VM reaches the host; then ssh-keygen signs in it and verifies.
check() {
	say "$1"
	wait_until "$2" chain_answers || fail "shed-ext status does not see the host: $1"
	in_vm "shed-ext status" >"$WORK/log/last-command" || fail "shed-ext status: $1"
	in_vm "cd /tmp; rm -f text*; date >text; ssh-keygen -q -Y sign -n file -f /root/key.pub text" \
		>>"$WORK/log/last-command" || fail "no signature: $1"
	in_vm "ssh-keygen -Y verify -n file -f /root/allowed_signers -I me -s /tmp/text.sig </tmp/text" \
		>>"$WORK/log/last-command" || fail "the signature does not verify: $1"
	grep -q '^Good "file" signature for me' "$WORK/log/last-command" || fail "the signature is not mine: $1"
	sed 's/^/  /' "$WORK/log/last-command"
}

chain_begin "$1"
make_keys
make_initramfs
start_vm
in_vm "uname -sr"
GUEST_ADDRESS=firecracker:$WORK/host/vsock.sock
start_server
write_config local-keys keys
start_guest_programs
start_host_agent
check "started" 10

stop shed-server
stop shed-host-agent
start_server
start_host_agent
check "the host's programs were restarted" 10

stop_in_vm shed-ext-ssh-agent
stop_in_vm shed-agent
start_guest_programs
check "the guest's programs were restarted" 10

# By signal, as the vsock device does not work on after QEMU's own "stop".
kill -STOP "$(pid_of qemu)"
sleep "$PAUSE_SECONDS"
kill -CONT "$(pid_of qemu)"
check "the VM was paused for $PAUSE_SECONDS s" 5

printf 'poweroff -f\n' >&3
wait_until 10 gone "$(pid_of qemu)" || fail "the VM does not end"
wait_until 10 grep -q 'shed demo: connection lost' "$WORK/log/shed-server.log" || fail "shed-server did not see it end"
say "the VM ended; shed-server noticed"
