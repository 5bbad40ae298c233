#!/bin/sh
# The tests: installs what they need or says how, then lets Maven run them.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$here"

need=
browser=
for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    browser=${browser:-$(command -v "$name" || true)}
done
tesseract --list-langs 2>/dev/null | grep -qx vie || need="$need tesseract-ocr tesseract-ocr-vie"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need="$need postgresql"
fc-list 2>/dev/null | grep -qi noto || need="$need fontconfig fonts-noto-core"
if [ -n "$need" ] || [ -z "$browser" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        [ -z "$need" ] || apt-get install -y -qq --no-install-recommends $need
        # Where the system has Chromium without a window, the pages are painted in less time.
        [ -n "$browser" ] || apt-get install -y -qq --no-install-recommends chromium-headless-shell ||
            apt-get install -y -qq --no-install-recommends chromium
    else
        [ -n "$browser" ] || need="$need chromium"
        printf 'Các phép thử cần thêm:%s. Hãy cài rồi chạy lại, ví dụ: sudo apt-get install%s\n' "$need" "$need" >&2
        exit 1
    fi
fi

if [ "${1:-}" = full ]; then
    shift
    set -- -Dbinhan.full=true "$@"
fi
exec mvn -B -ntp verify "$@"
