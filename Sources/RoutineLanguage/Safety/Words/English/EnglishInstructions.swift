// What an exercise is, by the words that tell how to do it.
// SPDX-License-Identifier: GPL-3.0-or-later

extension English {
  /// Phrases that count in every text of an exercise.
  static let instructions: [(topic: Topic, patterns: String)] = [
    (.stretch, "feel+ .. stretch, feel+ a pull, stretch+ your|the, ease into the stretch, hold the stretch"),
    (
      .flexion,
      """
      touch+|reach+ .. toes|ankles|shins, reach+ for|down|towards|to .. floor|ground|feet
      hands|fingers|fingertips|palms .. floor|ground .. in, fingers|fingertips touch|reach|to .. floor|ground
      round+ .. back|spine, fold+ forward|forwards|over|down|in, bend+ forward|forwards|over|down|double
      curl+ up|forward|forwards .. off|head|shoulders|chest|towards|from, curl+ .. spine|trunk|body|yourself|head
      hang+ forward|over, hinge+ forward, roll+ down|up one|vertebra|through|bone, peel+ .. spine|back|shoulders
      hug+|pull+|draw+|bring+|squeeze+ .. knee|knees .. chest, hug+ .. knees|knee
      nose|head|forehead to .. knees|knee|shins, vertebra by|at, chest .. thighs, slump+
      dangle+ forward|over|down|towards, double+ over, drop+ .. head .. floor|knees, shoulders off .. floor|mat
      sit+ up|upright from, tuck+ .. knees, arch .. back like a cat, rounding .. back|spine
      """
    ),
    (
      .toeTouch,
      """
      touch+|reach+ .. toes|ankles|shins, reach+ for|down|towards|to .. floor|ground|feet
      fingers|fingertips touch|reach|to .. floor|ground, fold+ forward|forwards|over|down
      bend+ forward|forwards|over|down|double, hang+ forward|over, roll+ down one|vertebra|through|bone
      """
    ),
    (
      .rotation,
      """
      twist+ .. $trunk|round|around|left|right, rotate+ .. $trunk, wring+, turn+ .. trunk|torso|waist|ribcage
      whip+ round|around|from, swivel+, twist+
      """
    ),
    (
      .endRange,
      """
      as far as .. $goes, as far round|back|down|over as, all the way round|around|over|back|down
      to .. limit|limits|maximum, end of .. range, further than, deep+ into, wring+, crank+, right round, right over
      as deep as, as low as .. $goes, to the max, every last inch
      """
    ),
    (
      .fast,
      """
      as fast|quickly|hard as, whip+, jerk+, snap+, fling+, fast, quickly, rapidly, explosively, explode, at speed
      speed up, full speed, swing+ hard|fast, violently, with momentum
      """
    ),
    (.impact, "jump+ up|high|into|and|off, land+ on, leap+, hop+ on|from"),
    (
      .inverted,
      """
      upside down, head .. points|pointing down, head .. points|pointing .. floor|ground, head first
      legs|feet|toes .. over .. head, weight .. on .. head|neck
      kick+|swing+|float+|throw+ .. legs|feet .. up into|against|over, tip+ .. right back|upside, crown of .. head on
      balance+ .. on .. head|forearms|shoulders, hang+ by .. ankles|feet|knees, hang+ upside
      """
    ),
    (.headLow, "head below .. heart|hips, let .. head hang, head hangs|hanging, head down low, hips up high"),
    (
      .loaded,
      """
      with|hold|holding|lift|lifting|carry|carrying|grip|pick|swing|press .. $weight .., heavy $weight, load the bar
      a|the|heavy dumbbell|barbell|kettlebell, weight .. hanging, weights on, # kg, # kilos, # pounds
      """
    ),
    (
      .plank,
      """
      elbows|forearms|hands and toes|feet, straight as a, slide down .. wall, back .. against|to .. wall .. thighs
      toes and elbows|forearms
      """
    ),
    (.backLift, "lift+ .. chest|arms and legs .. off .. floor|ground|mat"),
    (
      .cold,
      """
      ice your|the|it|that, ice pack+|cube+|bag+, cold|gel|freezer pack+|compress, bag of ice|peas|frozen
      frozen peas|veg|vegetables|corn, ice|cold on|onto|over|against, from .. freezer, the ice
      """
    ),
    (
      .heat,
      """
      heat|heating|hot|wheat|warm|heated pack|pad|bag|compress|bottle, hot water bottle, heat pack, electric blanket
      infrared lamp, heat lamp
      """
    ),
    (
      .iceMassage,
      """
      rub+|massage+|stroke+|circle+|slide+ .. ice|cube, ice .. in .. circles, massage .. with .. ice
      """
    ),
    (.breathing, "breath+ .. in .. out, in for four, inhale .. exhale, four in"),
    (
      .game,
      """
      ball|trampoline|rebounder|catch|dribble|rope|music|balls, on your toes, balls of .. feet, on the spot
      bouncy castle, hop, jump
      """
    ),
    (
      .warmUp,
      """
      warm+ up, warm up, be warm, already warm, you're|are warm, warmed up, with the empty bar
      after .. run|walk|ride|match|game|swim
      """
    ),
    (
      .barrier,
      """
      cloth+, towel+, cover|covered|covers, sleeve+, wrap|wrapped|wraps|wrapping, flannel+, pillowcase+, pillow case
      sock+, shirt+, clothes, clothing, layer+, fabric, muslin, napkin+, scarf, gauze, bandage+, sheet, jumper, vest
      linen, kitchen roll|paper, washcloth
      """
    ),
    (
      .bareSkin,
      """
      bare|naked skin|back|knee|ankle|shoulder|leg, directly|straight|right|direct on|onto|to|against .. skin
      straight|fresh from|out .. freezer, nothing between, no towel|cloth|cover|wrap
      without .. towel|cloth|cover|wrap, bareback, next to .. skin
      """
    ),
    (
      .skinLook,
      """
      skin, blotchy, blotches, mottled, look|check|peek|glance .. under|underneath|colour|color|redness|patches
      """
    ),
    (
      .shield,
      """
      body weight, bodyweight
      weight on|onto|off|into|over your|the|both|one|each|that heel|heels|foot|feet|leg|legs|hand|hands
      shift .. weight, as far as .. comfortable|comfortably|easy|easily|pleasant|feels|likes|without|comfort
      reach .. overhead|up|ceiling, half circle+, touch .. heel+, as far .. comfortably
      feet|foot on|onto|flat .. floor|ground, back of .. neck long, not too fast
      """
    ),
  ]
}
