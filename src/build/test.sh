#!/bin/sh
# The tests: installs what they need or says how, then lets Maven run them.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$here"

need=
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || need="$need chromium"
tesseract --list-langs 2>/dev/null | grep -qx vie || need="$need tesseract-ocr tesseract-ocr-vie"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need="$need postgresql"
fc-list 2>/dev/null | grep -qi noto || need="$need fontconfig fonts-noto-core"
if [ -n "$need" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq && apt-get install -y -qq --no-install-recommends $need
    else
        printf 'Các phép thử cần thêm:%s. Hãy cài rồi chạy lại, ví dụ: sudo apt-get install%s\n' "$need" "$need" >&2
        exit 1
    fi
fi

if [ "${1:-}" = full ]; then
    shift
    set -- -Dbinhan.full=true "$@"
fi
exec mvn -B -ntp verify "$@"
