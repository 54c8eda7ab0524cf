#!/bin/sh
# Trains the classifier from a clean checkout: see README.md beside this file. Arguments are passed on.
set -e
cd "$(dirname "$0")/../.."
. ./.mvn/jdk.sh
./mvnw -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/train.classpath -Dvaadin.skip=true
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
main=${TRAIN_MAIN:-org.palsyscreen.train.TrainClassifier}
export TF_CPP_MIN_LOG_LEVEL=2 OMP_NUM_THREADS=1
exec "$java" -Xmx4g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "target/test-classes:target/classes:$(cat target/train.classpath)" "$main" "$@"
