// `--guidance`: how much is explained.
// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
public import RoutineEngine

/// How much is explained; overrides the routine and its exercises.
struct GuidanceOptions: ParsableArguments {
  @Option(help: "How much is said: full, brief or minimal.")
  var guidance: Guidance?

  /// The delivery settings of the options.
  var delivery: Delivery { Delivery(guidance: guidance) }
}

extension Guidance: ExpressibleByArgument {}
