#!/bin/sh
# Fetches what a VM needs and the machine should not have installed: Debian's kernel for VMs, and from Debian
# unstable vhost-device-vsock, the Firecracker-style vsock device for QEMU. Both are unpacked in DIRECTORY, with
# package lists of its own; the machine's stay as they are.
# fetch.sh DIRECTORY
set -eu
mkdir -p "$1"
directory=$(cd "$1" && pwd)
[ ! -f "$directory/complete" ] || exit 0

# Where the machine gets its own packages. apt expands what is in the quotes.
# shellcheck disable=SC2016
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Codename: bookworm' |
	head -n 1)
[ -n "$mirror" ] || {
	echo "fetch.sh: no package lists of Debian 12 here: run apt-get update first" >&2
	exit 1
}

lists=$directory/apt
rm -rf "$directory/root" "$lists"
mkdir -p "$directory/root" "$lists/lists/partial" "$lists/archives/partial"
for suite in bookworm sid; do
	echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
done >"$lists/sources.list"

# A mirror may lag behind; signed the lists are all the same.
private() {
	tool=$1
	shift
	"$tool" -qq -o Dir::Etc::SourceList="$lists/sources.list" -o Dir::Etc::SourceParts=/dev/null \
		-o Dir::State::Lists="$lists/lists" -o Dir::Cache="$lists" -o Dir::State::Status=/dev/null \
		-o Acquire::Check-Valid-Until=false -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none "$@"
}

private apt-get update
kernel=$(private apt-cache depends linux-image-cloud-amd64/bookworm | sed -n 's/^ *Depends: \(linux-image-[^ ]*\)$/\1/p')
cd "$lists/archives"
private apt-get download "$kernel" vhost-device-vsock/sid
for package in *.deb; do
	dpkg-deb -x "$package" "$directory/root"
done
rm -rf "$lists"
touch "$directory/complete"
