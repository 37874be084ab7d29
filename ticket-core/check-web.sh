#!/usr/bin/env bash
# Type check, lint and format check of the desk, with the Deno that the bundler brings along: esbuild alone strips types
# without reading them. Runs after the Quarkus build step, which is what installs node_modules.
set -euo pipefail
cd "$(dirname "$0")"

deno=$(find node_modules/@deno -maxdepth 2 -type f -name 'deno*' -perm -u+x 2>/dev/null | head -n 1)
if [[ -z $deno ]]; then
  echo "check-web: node_modules holds no Deno. Build the module first: the bundler installs it." >&2
  exit 1
fi
export NO_COLOR=1 DENO_NO_UPDATE_CHECK=1
"$deno" check --quiet src/main/resources/web/app/index.ts
"$deno" lint --quiet
"$deno" fmt --check --quiet
echo "check-web: the desk's types, lint and format are fine."
