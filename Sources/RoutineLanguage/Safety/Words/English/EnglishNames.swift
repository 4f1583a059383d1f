// What an exercise is, by its name, its id and its kit.
// SPDX-License-Identifier: GPL-3.0-or-later

extension English {
  /// Phrases that count in the name, the id and the kit of an exercise.
  static let names: [(topic: Topic, patterns: String)] = [
    (
      .stretch,
      """
      stretch+, @floor pigeon, @floor butterfly, forward fold+|bend+, toe touch+, touch .. toes
      hamstring+, quad+, quadriceps, calf, calves, hip flexor+, figure four, piriformis, doorway
      chest|pec|hip|shoulder opener+, @floor sphinx, @floor lizard, @floor frog, split, splits, side|front|box|middle split+
      straddle, hurdler+, @floor swan, @floor dragon, reclined bound, saddle pose
      thread the needle, knee+ hug+, knee+ to .. chest, lying|supine|spinal|seated|sitting|reclined twist+
      groin, lats, adductor+, yin, hang by|from|off|loose|forward, hanging, @floor hang, dead hang, bar hang, fold
      """
    ),
    (
      .flexion,
      """
      toe+ touch+, touch+ .. toes|floor, forward|standing|seated|sitting fold+|bend+, pike, jackknife+, jack knife+
      roll down+, rolldown+, roll up+, rollup+, rollover+, knee+ to .. chest, knee+ hug+, hands to .. floor|toes
      hug+ .. knee+, @floor cat, seated|chair|angry|scared|standing cat, cat camel|cow|cows|stretch|curl|arch|back, cat ... cow|cows|camel
      cat and|to cow|camel, crunch+, sit ups, @back sit up+, situp+, @back curl up+, curl ups, tuck up+, straight leg sit
      ab|abdominal|stomach|spinal|trunk curl+, jefferson, plough, plow, v up+, v sit+, round back+, rounding
      toes to bar, good morning+, stiff leg+, forward hang+, forward dangle+, dangle+ forward|over|down
      windmill+, russian twist+, toes touch+, leg throw+, seated|sitting reach, head to knee+, nose to knee+
      """
    ),
    (
      .rotation,
      """
      weighted|loaded turn+, twist+, rotation+, rotate+, swivel+, knee roll+, windscreen|windshield wiper+, windmill+, thread the needle, open book
      wood chop+|chopper+, woodchop+, woodchopper+, golf swing+, trunk|torso|spinal|waist turn+
      """
    ),
    (
      .endRange,
      """
      deep+, extreme, maximal, max, end range, jefferson, plough, plow, as far as .. $goes, wring+, all the way, rock bottom
      full depth|range|squat+|lunge+|twist+|bend+|rotation+|split+|backbend+|cobra|knee, full standing|spinal twist+
      ass to grass, bottom to heels, splits
      """
    ),
    (
      .fast,
      """
      fast+, quick+, rapid, speed, ballistic, explosive, power, swing+, snap+, whip+, jerk, snatch, sprint+, hiit, tabata
      all out, flat out, dash, max effort, maximum effort
      """
    ),
    (
      .impact,
      "jump+, hop+, burpee+, plyo, plyometric+, box jump+, star jump+, leap+, skipping, jog+, run, running, sprint+"
    ),
    (
      .inverted,
      """
      plough, plow, inversion, inverted, upside down, gravity boots, bat hang, head down hang+, kick up+
      hang+ by .. knees|feet|ankles
      backward|backwards|forward|back roll+, somersault+, cartwheel+
      """
    ),
    (
      .headLow,
      """
      downward|down .. dog, standing fold, dolphin, wall plank
      """
    ),
    (
      .strength,
      """
      squat+, lunge+, push|press|pull|chin|step|muscle up+, sit ups, @back sit up+, jack knife+, jackknife+, pushup+, pullup+, chinup+, situp+, stepup+, dip+
      deadlift+, dead lift+, bench|overhead|shoulder|military|leg|chest|floor press
      biceps|bicep|hammer|leg|hamstring|nordic|ab|wrist curl+, row, rows, @floor plank+, side|wall|counter|table|high|low plank+
      crunch+, v up+, @floor bridge+, @floor bridging, hip|glute bridge+, thrust+
      heel|calf|leg|lateral|front|toe|side|hip raise+, leg|side|hip lift+, wall sit+, @floor superman+, @floor swimmer+
      back extension+, hyperextension+, burpee+, mountain climber+, kettlebell+, snatch, thruster+
      flutter kick+, russian twist+, bird dog+, dead bug+, clam+, clamshell+, sit to stand+, chair stand+
      squat|lunge|bridge|crunch|warrior|raise|tiptoe|up hold+, pull apart+, knee bend+, heel|toe rise+, chair rise+|dip+, donkey kick+, fire hydrant+, kick back+, kickback+
      strengthen+, jefferson, good morning+, @back curl up+, pistol+, resistance, goblet, farmer|farmers|farmer's walk+|carry
      weightlifting, powerlifting, leg extension+|press, jump squat+, single leg squat+
      """
    ),
    (
      .loaded,
      """
      barbell+, dumbbell+, kettlebell+, weights, weighted, loaded, medicine ball, sandbag+, weight plate+, deadlift+
      dead lift+, bench press, jefferson, snatch, rucksack, backpack, bar, ankle weight+, goblet, clean and jerk|press
      power|hang|squat clean+, farmer|farmers|farmer's walk+|carry|carries, turkish get up+, thruster+, slam ball+
      heavy $weight|bag|bags|ball|load|pack|rucksack|bell|bells|swing+|carry|lift+|squat+|press|row+|day|deadlift+
      leg press, lat pulldown+, smith machine, atlas stone+, tyre|tire flip+, sled, battle rope+
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
      hiit, tabata, interval+, dash+, sprint+, race+, treadmill, elliptical, cross trainer, spinning, rebounding, nordic walk+
      """
    ),
    (
      .plank,
      """
      @floor plank+, side|wall|counter|table|high|low|forearm|elbow plank+, forearm board, @floor board, wall sit+
      hollow hold|body, l sit+, dead hang
      static squat|hold, horse stance, isometric squat|hold, squat hold, skier sit, iron chair, skier's|skiers squat+
      lunge|squat|bridge|superman|crunch|warrior|raise|tiptoe|up|boat hold+, warrior one|two|three, chin over .. bar, side support
      """
    ),
    (
      .bridge,
      "bottom|seat|pelvis|bum lift+|raise+, @floor bridge+, @floor bridging, glute|hip bridge+, hip thrust+, hip lift+"
    ),
    (.catCamel, "cat camel|cow|cows, cat to|and camel|cow, cat stretch, cat ... cow|cows|camel"),
    (.row, "row, rows"),
    (.drill, "bird dog+, dead bug+, mcgill"),
    (
      .backLift,
      """
      @floor superman+, @floor supermen, back|prone|spinal extension+|lift+, hyperextension+, @floor swimmer+, @floor locust
      roman chair, aquaman
      """
    ),
    (
      .toeTouch,
      """
      toe+ touch+, touch+ .. toes|floor, forward|standing fold+|bend+, pike, roll down+
      rolldown+, forward hang+, jefferson, good morning+, dangle+ forward|over|down, @up windmill+, hands to .. floor|toes
      """
    ),
    (
      .sitUp,
      """
      sit ups, @back sit up+, situp+, crunch+, v up+, jackknife+, jack knife+, russian twist+, ab|abdominal curl+, @back curl up+
      double|both|hanging|two leg|legs raise+|lift+|lower+, double leg, @back roll up+, rollup+, @back bicycle+, air bike+
      @back leg raises, flutter kick+, leg throw+, ab wheel, rollout+, tuck up+
      scissor|scissors leg+|kick+, leg lowering, leg lower+, knee tuck+
      """
    ),
    (
      .cold,
      """
      ice, iced, icing, cold|cool|cooling|gel|freezer|frozen|chilled $pad
      frozen peas|veg|vegetables|corn|bag|berries|gel, cryo, cryotherapy, cold|ice therapy|treatment|massage|bath
      bag of peas|ice|frozen, cold water bottle, cold gel pack, frozen sweetcorn|spinach|beans|bottle|steak|sausages|flannel|sponge
      snow, coolant, cooling spray, ice|iced|cold bucket|water|bowl|plunge|tub|dip, polar bath, cold foot bath, cold soak
      """
    ),
    (
      .heat,
      """
      heat, heat|heated|heating|hot|warm|warmed|warming|wheat|electric|microwave|microwaved|thermal|rice|oat $pad
      hot water bottle, heat lamp|therapy|treatment, wheat bag|pack, cherry stone+, moist heat, hottie, infrared
      warmth, warm gel pack, electric|heated blanket+, warm compress, heated mitts|seat|vest|slippers|socks|boots|gloves|shoes|insoles
      rice|barley|lentil|bean|salt|sand|oat sock+|cushion+|bag+, hot|heated stone+|potato|potatoes|brick+|sand|salt|mud|roll
      heat wrap+|plaster|belt+|patch|bag+, fango, mud|hay pack+, paraffin|wax bath+|mitts, hair dryer, hairdryer, hot air
      hand|foot|toe|back|neck warmer+, microwave|microwaved bag+|pack+|cushion+, $pad from the microwave
      """
    ),
    (
      .bath,
      """
      hot|warm|steaming|steam|long .. shower+|bath+|baths|tub+|soak+|dip, bath time, bath tub, bathtub, jacuzzi, whirlpool
      sauna+, steam room+, epsom, hot spring+, thermal bath+|baths|pool|spa, onsen, hammam, turkish bath+|baths, hot pool
      foot|feet|hand|sitz|mustard|salt|mineral bath+|soak+, footbath+, soak+, shower+, hot|warm water bowl|basin|bucket|pool
      hands|feet|foot|hand in .. hot|warm water
      """
    ),
    (
      .hipLimit,
      """
      deep|full|low squat+|knee bend+|lunge+|bend+, cross|crossed|crossing|cross+ .. leg|legs|legged|knees|ankles
      figure four, pigeon, lotus, @floor butterfly, @floor frog, hurdler+, duck walk+, w sit, knee+ hug+, hug+ .. knee+
      knee+ to .. chest|nose|chin|shoulder, bottom to heels, heel sit+, sitting on .. heels, pistol+, hip opener+, low chair|stool|sofa, tailor sit+, splits
      """
    ),
    (
      .allOut,
      "sprint+, all out, flat out, hill rep|reps|repeats, max|maximum effort, dash to|for|up|across, suicides, box|squat|tuck|broad|depth|lunge|split jump+, jump lunge+|squat+, burpee+, power skip+, shuttle run+, hiit, tabata"
    ),
    (.onTheLeft, "left"), (.onTheRight, "right"),
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
      neck|head circle+|roll+|swing+|rotations, neck|wrestler's|wrestler|wrestlers|wrestling bridge+, head bridge+
      neck manipulation|adjustment|harness|crack+|crank+|traction|twist+, head bang+, headbang+, neck curl+ with
      chin to shoulder crack, own chiropractor
      """
    ),
    (.breathHeld, "breath hold+, breath|breathing holding, held breath, breathless, apnoea, apnea, valsalva"),
    (
      .game,
      """
      balloon+, ball, trampoline, rebounder, trampette, catch, dribble, rope, skipping, jump+, hop+, jog+, jack+, toddler, baby
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
      roll+ .. medicine|heavy ball, medicine ball roll+|massage, ball roll+
      kitchen|ballet|grab|hand|wall|towel|support|stall|door|doorway|pull|chin|monkey|parallel|dip|bath|counter|safety|fixed bar+
      up bar, bar stool+|hang+, cereal|chocolate|snack|oat|side bar+, deep breath+|breathing|belly|abdominal|muscles|water|relaxation
      deep rest|relax+|sigh+|sleep, hang+ out|up, fold+ .. towel+|blanket+|laundry|washing|paper|hands|arms|sheet+|clothes
      roll up+ .. towel|mat|sleeve+|blanket+|trousers|bandage, arm windmill+, in a row, quad bike, heavy legs|arms|eyelids|feet
      cat walk+|nap, step up tempo, get up slowly, hold hands
      half circle+, ice skate+|skating|skater+|hockey|cream|breaker+|rink|dance+|age, gel $pad, shoulder roll+|circle+
      arm circle+, ball of, warm up+, hot dog
      snow plough, stretch of, long stretch, empty|light|small rucksack|backpack|bag|bar|sandbag|bucket, small|little|mini|slight knee bend+
      plough|plow field+|walk, upside down cup|glass|bowl|bucket, hand stand with, ice breaker+|lolly|lollies, sauna talk, break the ice
      """
    ),
  ]
}
