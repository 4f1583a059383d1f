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
      as far as .. $goes, all the way .. heels|bottom, bottom|seat|bum .. heels, sink all the way, full range, as far round|back|down|over as, all the way round|around|over|back|down
      to .. limit|limits|maximum, end of .. range, further than, deep+ into, wring+, crank+, right round, right over
      as deep as, as low as .. $goes, to the max, every last inch
      """
    ),
    (
      .fast,
      """
      as fast|quickly|hard as, whip+, jerk+, snap+, fling+, fast, quickly, rapidly, explosively, explode, at speed
      speed up, full speed, swing+ hard|fast, violently, with momentum, all out, flat out, full pelt|tilt|throttle|steam
      at|top|maximum|max|maximal speed|effort|intensity, like mad|crazy|the wind, give it everything|all, go for broke
      sprint+, at a sprint, as many as .. $goes
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
      with|hold|holding|grip|pick .. $weight, lift|lifting|carry|carrying|swing|press|raise|hoist .. $weight|bar
      heavy $weight, load the bar, bar on|across .. shoulders|back|chest, medicine ball in|at|overhead|above|with
      lift+|slam+|swing+|throw+|hold+ .. medicine ball
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
    (
      .bath,
      """
      sit|sitting|lie|lying|soak+|stay|steam|sweat|step|climb|get in|into .. bath|tub|sauna|jacuzzi|shower|bathtub
      feet|foot|hands|hand|soak+ in .. hot|warm .. water, let .. shower|water run .. hot, under .. hot shower
      """
    ),
    (
      .hipLimit,
      """
      cross+ .. leg|legs|knee|knees|ankle|ankles, ankle|foot|shin on|onto|over|across .. knee|thigh
      knee|leg|foot over|across .. other .. knee|thigh|leg, bottom|seat|hips|bum to|onto .. heels
      sit|sitting|sink|sinking|squat .. on|onto|to|over your|the|both heels, past|beyond|below ninety|90|right|parallel
      past|beyond # degrees, knee|knees .. chest|nose|chin|shoulder, deep .. squat|lunge|bend, bend .. deeply|fully
      bend .. all the way, pivot+, twist+ .. on|over .. leg|foot, low chair|stool|sofa|seat, knees wide .. drop|sink|press
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
      your|own|body|full|all|bodily|whole weight, weight on|onto|off|into|over your|the|both|one|each|that heel|heels|foot|feet|leg|legs|hand|hands
      shift .. weight, as far as .. comfortable|comfortably|easy|easily|pleasant|feels|likes|like|without|comfort|safe|free
      as far as .. allows|allow|permits|happy|wants|want|relaxed, breathe|breath|air|let|lights|come|comes .. all out
      reach .. overhead|up|ceiling, half circle+, touch .. heel+, as far .. comfortably
      feet|foot on|onto|flat .. floor|ground, back of .. neck long, not too fast
      """
    ),
  ]
}
