// `--guidance`: how much is told.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
public import RoutineEngine

/// How much is told; it overrides the routine and its exercises.
struct GuidanceOptions: ParsableArguments {
  @Option(help: "How much is said: full, brief or minimal.")
  var guidance: Guidance?

  /// The choices of delivery the options make.
  var delivery: Delivery { Delivery(guidance: guidance) }
}

extension Guidance: ExpressibleByArgument {}
