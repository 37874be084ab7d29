# Sourced by ./ballast and ./mvnw: sets JAVA_HOME to a JDK of at least 25, or says what to install.

jdk_version() {
  [ -x "$1/bin/javac" ] || return 1
  # `release` is read instead of running java: it costs no JVM start.
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local candidate version on_path=""
  if command -v javac >/dev/null; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate") || continue
    if [ "${version:-0}" -ge 25 ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  echo "ballast: no JDK 25 or newer in JAVA_HOME, on the PATH or under /usr/lib/jvm; install one (for example Temurin 25: https://adoptium.net) or set JAVA_HOME to it." >&2
  exit 1
}
