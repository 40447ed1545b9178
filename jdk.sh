# shellcheck shell=bash
# Finds a JDK 25 without anyone having to set JAVA_HOME, and runs Maven on it.
# For sourcing.

JDK_WANTED=25

jdk_version() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
    local folder on_path
    on_path=$(command -v javac) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for folder in "${MUSTER_JDK:-}" "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "$on_path" \
            /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk* \
            "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ "$(jdk_version "$folder")" = "$JDK_WANTED" ]; then
            echo "$folder"
            return
        fi
    done
    echo "Muster needs a Java $JDK_WANTED development kit and found none: install Temurin $JDK_WANTED (package temurin-$JDK_WANTED-jdk) or openjdk-$JDK_WANTED-jdk, or name its folder with MUSTER_JDK." >&2
    return 1
}

need_maven() {
    command -v mvn > /dev/null && return
    echo "Muster is built with Maven and found no mvn: install Maven (Debian and Ubuntu: apt-get install maven)." >&2
    return 1
}

# Runs the machine's own Maven on that JDK, without the warnings that its old libraries draw.
maven() {
    local jdk
    need_maven || return
    jdk=$(find_jdk) || return
    JAVA_HOME=$jdk MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
        mvn -B -ntp "$@"
}
