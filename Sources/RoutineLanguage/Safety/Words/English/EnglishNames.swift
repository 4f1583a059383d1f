// What an exercise is, by its name, its id and its kit.
// SPDX-License-Identifier: GPL-3.0-or-later

extension English {
  /// Phrases that count in the name, the id and the kit of an exercise.
  static let names: [(topic: Topic, patterns: String)] = [
    (
      .stretch,
      """
      stretch+, pigeon, butterfly, child|childs|child's pose, forward fold+|bend+, toe touch+, touch .. toes
      hamstring+, quad+, quadriceps, calf, calves, hip flexor+, figure four, piriformis, doorway
      chest|pec|hip|shoulder opener+, sphinx, lizard, frog, splits, straddle, hurdler+, swan, dragon
      thread the needle, puppy pose, knee+ hug+, knee+ to .. chest, lying|supine|spinal|seated|sitting|reclined twist+
      rag doll, ragdoll, groin, lats, happy baby, adductor+, yin, hang, cow face, triangle, fold, uttanasana
      paschimottanasana, balasana, reclined bound, saddle pose, pyramid pose
      """
    ),
    (
      .flexion,
      """
      toe+ touch+, touch+ .. toes|floor, forward|standing|seated|sitting fold+|bend+, pike, jackknife+, rag doll
      ragdoll, roll down+, rolldown+, roll up+, rollup+, roll over+, rollover+, knee+ to .. chest, knee+ hug+
      hug+ .. knee+, child|childs|child's pose, balasana, cat, crunch+, sit up+, situp+, curl up+
      ab|abdominal|stomach|spinal|trunk curl+, jefferson, plough, plow, happy baby, rolling like a ball, v up+, v sit+
      toes to bar, teaser, hundred, good morning+, stiff leg+, forward hang+, uttanasana, paschimottanasana, dangle+
      windmill+, slump+, russian twist+, toes touch+, leg throw+, seated|sitting reach
      """
    ),
    (
      .rotation,
      """
      twist+, rotation+, rotate+, knee roll+, windscreen|windshield wiper+, windmill+, thread the needle, open book
      wood chop+|chopper+, woodchop+, woodchopper+, golf swing+, trunk|torso|spinal|waist turn+
      """
    ),
    (
      .endRange,
      "deep+, extreme, full, maximal, max, end range, jefferson, plough, plow, as far as .. $goes, wring+"
    ),
    (
      .fast,
      """
      fast+, quick+, rapid, speed, ballistic, explosive, power, swing+, snap+, whip+, jerk, snatch, sprint+
      """
    ),
    (
      .impact,
      "jump+, hop+, burpee+, plyo, plyometric+, box jump+, star jump+, leap+, skipping, jog+, run, running, sprint+"
    ),
    (
      .inverted,
      """
      headstand+, head stand+, handstand+, hand stand+, shoulder stand+, shoulderstand+, candle, plough, plow
      sirsasana, sarvangasana, halasana, inversion, inverted, upside down, forearm stand, gravity boots, bat hang
      hang+ by .. knees|feet|ankles
      """
    ),
    (
      .headLow,
      """
      downward|down .. dog, down dog, rag doll, ragdoll, forward fold, uttanasana, standing fold, dolphin, wall plank
      """
    ),
    (
      .strength,
      """
      squat+, lunge+, push|press|pull|chin|sit|step|muscle up+, pushup+, pullup+, chinup+, situp+, stepup+, dip+
      deadlift+, dead lift+, bench|overhead|shoulder|military|leg|chest|floor press
      biceps|bicep|hammer|leg|hamstring|nordic|ab curl+, row, rows, plank+, crunch+, v up+, bridge+, bridging, thrust+
      heel|calf|leg|lateral|front|toe|side|hip raise+, leg|side|hip lift+, wall sit+, superman+, supermen, swimmer+
      back extension+, hyperextension+, burpee+, mountain climber+, kettlebell+, clean, snatch, thruster+
      flutter kick+, russian twist+, bird dog+, dead bug+, clam+, clamshell+, sit to stand+, chair stand+, isometric+
      strengthen+, jefferson, good morning+, curl up+, pistol+, glute|quad squeeze+|set+, squeeze+, resistance
      weightlifting, powerlifting, leg extension+|press, jump squat+, hold, raise+
      """
    ),
    (
      .loaded,
      """
      barbell+, dumbbell+, kettlebell+, weights, weighted, loaded, medicine ball, sandbag+, weight plate+, deadlift+
      dead lift+, bench press, jefferson, snatch, heavy, rucksack, backpack, bar, ankle weight+
      # kg|kgs|kilo|kilos|kilogram|kilograms|lb|lbs|pound|pounds|stone
      """
    ),
    (
      .warmUp,
      """
      march+, warm up+, warmup, warming up, on the spot, arm circle+|swing+, shoulder roll+|circle+, walk+
      cat camel|cow, knee lift+, leg swing+, step touch+, heel dig+, jog+, hip circle+
      """
    ),
    (
      .aerobic,
      """
      walk+, march+, jog+, run, running, dance, dancing, cycle, cycling, bike, skate+, skater+, stair+, jumping jack+
      star jump+, skipping, knee lift+, tai chi, swim, swimming, on the spot, step touch+, stepping, rowing machine
      """
    ),
    (
      .plank,
      """
      plank+, forearm board, the board, board, wall sit+, hollow hold|body, l sit+, dead hang, boat pose
      static squat|hold, horse stance, isometric squat|hold, squat hold, skier sit, chair pose, iron chair
      """
    ),
    (.bridge, "bridge+, bridging, hip thrust+, hip lift+"),
    (.catCamel, "cat camel|cow|cows, cat to|and camel|cow, cat stretch"),
    (.row, "row, rows"),
    (
      .backLift,
      """
      superman+, supermen, back|prone|spinal extension+|lift+, hyperextension+, swimmer+, locust, bow pose
      roman chair, aquaman
      """
    ),
    (
      .toeTouch,
      """
      toe+ touch+, touch+ .. toes|floor, forward|standing fold+|bend+, rag doll, ragdoll, uttanasana, pike, roll down+
      rolldown+, forward hang+, jefferson, good morning+, dangle+, windmill+
      """
    ),
    (
      .sitUp,
      """
      sit up+, situp+, crunch+, v up+, jackknife+, russian twist+, ab|abdominal curl+, curl up+, leg raise+
      double leg, roll up+, rollup+, bicycle+, flutter kick+, leg throw+, hundred, teaser
      """
    ),
    (
      .cold,
      """
      ice, iced, icing, cold|cool|cooling|gel|freezer|frozen|chilled $pad
      frozen peas|veg|vegetables|corn|bag|berries|gel, cryo, cryotherapy, cold|ice therapy|treatment|massage|bath
      bag of peas|ice|frozen, cold water bottle, cold gel pack
      """
    ),
    (
      .heat,
      """
      heat, heat|heated|heating|hot|warm|warmed|warming|wheat|electric|microwave|microwaved|thermal|rice|oat $pad
      hot water bottle, heat lamp|therapy|treatment, wheat bag|pack, cherry stone+, moist heat, hottie, infrared
      warmth, warm gel pack, electric|heated blanket+, warm compress, heated mitts|seat|vest, sauna
      """
    ),
    (.iceMassage, "ice|cube massage+, ice cube massage, massage with ice, ice rub"),
    (
      .rest,
      """
      savasana, shavasana, corpse, constructive rest, lie|lying flat|still|down|quietly, legs up the wall, rest+
      recline+, static back, ninety ninety, nap, doze, legs|feet|calves on|up .. chair|sofa|wall|stool|bench|pillow
      feet up, put your feet
      """
    ),
    (
      .breathing,
      """
      breath+, breathe+, breathing, pranayama, kumbhaka, inhale+, exhale, seven eight, sigh+, wim hof
      """
    ),
    (.relaxation, "relax+, relaxation, body scan, meditation, meditate, savasana, muscle relaxation, calm"),
    (
      .forcedNeck,
      """
      neck|head circle+|roll+|swing+|rotations, neck|wrestler's bridge+, neck crack+, fish pose, neck manipulation
      neck traction, head bang+
      """
    ),
    (.breathHeld, "breath hold+, breath|breathing holding, held breath, breathless, apnoea, apnea, valsalva"),
    (
      .game,
      """
      ball, trampoline, rebounder, trampette, catch, dribble, rope, skipping, jump+, hop+, jog+, jack+, toddler, baby
      racket
      """
    ),
    (
      .barrier,
      """
      cloth+, towel+, cover+, sleeve+, wrap, flannel+, pillowcase+, pillow case, sock+, shirt+, scarf, muslin, napkin+
      sheet, t shirt, hanky, gauze, bandage+, jumper, vest, tea towel+, dishcloth, washcloth
      """
    ),
    (
      .shield,
      """
      half circle+, ice skate+|skating|skater+|hockey|cream|breaker+|rink|dance+|age, gel $pad, shoulder roll+|circle+
      arm circle+, ball of, warm up+, hot dog
      """
    ),
  ]
}
