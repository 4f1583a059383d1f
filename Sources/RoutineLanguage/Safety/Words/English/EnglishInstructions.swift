// What an exercise is, by the words that tell how to do it.
// SPDX-License-Identifier: GPL-3.0-or-later

extension English {
  /// As fast and as hard as one can.
  private static let utmost = """
    flat|all out, full pelt|tilt|throttle|steam|speed, at your|absolute? limit|maximum|max|hardest|fastest, ten out of ten, all your might, very|absolute fastest|limit,
     at|top|maximum|max|maximal speed|effort|intensity, like mad|crazy|the wind
    as hard|fast|quick as .. $goes, give it everything|all, go for broke, sprint+, race|races|racing to|up|down|round|through|against|across|along, till|until .. gasp|lungs|collapse|breathless
    """

  /// Phrases that count in every text of an exercise.
  static let instructions: [(topic: Topic, patterns: String)] = [
    (
      .stretch,
      """
      feel+ .. stretch, feel+ a pull, stretch+ your|the, ease into the stretch, hold the stretch
      until|till ... pulls|tugs|tightens|draws|tight|taut|stretched|tense, feel .. pulling|tugging|tug|tightening, pull|tug in|at|along|down the|your .. thigh|calf|hamstring|hamstrings|leg|hip
      heel|foot to|towards|up|against .. bottom|buttock|buttocks|bum|seat|backside
      """
    ),
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
      slide+|walk+|run+|creep+|work+ .. hands|fingers|palms .. down .. shins|legs|thighs|ankles|calves, bow+ forward|forwards|down|low|over|deeply
      bend+ right|all|straight over|down|forward, bend+ from|at the? waist|middle, stoop+, hunch+, curl+ in|into|over|down|yourself|inwards
      lift+|raise+|bring+|pull+|peel+|poke+ .. head and|or? .. shoulders, chin to|towards|onto|into|on .. knees|knee
      knees to|towards|up .. nose|chin|forehead|chest, head|forehead|face|nose between|towards|on|onto|down|to .. knees|knee|thighs|shins|feet
      lower+|drop+|lay+|rest+|fold+|sink+ .. chest|tummy|belly|body|trunk .. thighs|legs|knees|lap, belly on|to .. thighs, roll+ .. into|like a ball
      knees .. hugged|tucked|pulled, palms|hands flat on .. floor|ground, hands|fingers|fingertips to|towards|for|reach|reaching|down .. floor|shins|ankles|toes|feet
      collapse+|flop+ forward|forwards|down|over, nod+ down and, let .. arms|body|trunk|head hang|dangle|flop .. down|forward|floor
      pick+ .. up .. floor|ground .. straight, back|spine .. rounded|rounds|round|curved|curves|bent, backs of .. knees .. straight .. down
      curl+|curve+ your|the back|spine down|over|forward|forwards, like a|an angry? cat, bend .. back ... not .. knees, crooked|bent|rounded|humped back, back|spine like a|an banana|cat|bow|hoop|question
      reach+ down and|to pick|touch, crunch+ up, curve|curves|curving|hunch|hump your|the|her? back|spine, chest meets|touches|meet|touch .. knees|thighs|legs
      touch+|reach+ .. shoes|laces|shoelaces|slippers|socks|carpet|rug, dangle+ down, chest .. on|onto|to|against|towards .. thighs|legs|knees|lap
      """
    ),
    (
      .toeTouch,
      """
      touch+|reach+ .. toes|ankles|shins, reach+ for|down|towards|to .. floor|ground|feet
      fingers|fingertips touch|reach|to .. floor|ground, fold+ forward|forwards|over|down
      bend+ forward|forwards|over|down|double, hang+ forward|over, roll+ down one|vertebra|through|bone
      slide+|walk+|run+|creep+|work+ .. hands|fingers|palms .. down .. shins|legs|ankles|calves, bow+ forward|forwards|over|deeply, stoop+
      bend+ right|all|straight over|down|forward, bend+ from|at the? waist, head|nose|forehead to|towards|on .. knees|shins, palms|hands flat on .. floor|ground
      hands|fingers|fingertips to|towards|for|reach|reaching|down .. floor|shins|ankles|toes, flop+ forward|forwards|over|down
      touch+|reach+ .. shoes|laces|shoelaces|slippers|socks|feet|foot|ground|carpet|rug|mat, dangle+ down|forward|over|towards
      """
    ),
    (
      .rotation,
      """
      twist+ .. $trunk|round|around|left|right, rotate+ .. $trunk, wring+, turn+ .. trunk|torso|waist|ribcage
      whip+ round|around|from, swivel+, twist+
      wind+ .. up|round|back, pull+|wrench+|haul+|heave+|drag+ .. yourself|body|trunk|shoulders .. round|around, spin+, whirl+, pirouette+, corkscrew+
      turn+|look+|reach+|swing+ .. right|far|all|way round|behind|back, fling+|swing+|throw+ .. arm|arms .. round|behind|around|across|side|sideways
      look+ over .. shoulder, turn+ .. shoulders|chest|upper|yourself, elbow to|towards|touches|meets .. opposite|other .. knee, opposite elbow|knee|hand
      side to side, from one side to .. other, grab+ .. pull+ .. round|around
      over|from one|left|right|a shoulder ... other|opposite|left|right hip|side|knee|foot|shin, across .. body, diagonal|diagonally, hip to shoulder, shoulder to hip, chop+ down|across|wood
      swing+|whip+|throw+|hurl+|sling+|toss+|fling+|heave+ .. round|around|across|left|right|sideways, swing+|whip+|throw+|hurl+|sling+|toss+|fling+ .. to .. other|opposite|one side
      turn+|twist+ left|right quickly|fast|sharply|hard|briskly, twist+ round|around|about|over, spin+ round|around, turn+ .. as far .. $goes
      """
    ),
    (
      .endRange,
      """
      as far as .. $goes, all the way .. heels|bottom, bottom|seat|bum .. heels, sink all the way, full range, as far round|back|down|over as, all the way round|around|over|back|down
      to .. limit|limits|maximum, end of .. range, further than, deep+ into, wring+, crank+, right round, right over
      as deep as, as low as .. $goes, to the max, every last inch
      until .. bottom|seat|bum|backside .. sits|rests|touches|reaches|lands, as far .. as you can|possibly, until you can|could .. no .. further|more|farther
      until|till .. no further|farther|more|deeper, till|until it won't|doesn't|stops|sticks, one last|more inch|centimetre, the very end|limit|bottom, right|all|straight down|up to
      every inch|degree, bottom out, deeper than, as far round|down|back|up|over
      """
    ),
    (
      .fast,
      """
      as fast|quickly|hard as, whip+, jerk+, snap+, fling+, fast, quickly, rapidly, explosively, explode, at speed
      speed up, swing+ hard|fast, violently, with momentum, as many as .. $goes
      as quick|rapid|hard|forceful|brisk as, quick as you can, with all your|the might|force|strength|power, whirl+, hurl+, spin+, thrash+, slam+, hard and fast, furious|furiously
      full|high|breakneck|lightning|double pace|gear|speed, no holding back, in a flash, hurry|hurried|rush+, pelting|pelt, as many .. as you can|possibly, swing+ .. through|hard
      faster and faster, whack+, punch+ hard, dash|dashes|dashing, tear+ round|up|down|along, hammer+ it|away, crack on
      nice and quick|fast, quick, whip+ .. across|over, hurl+|sling+|fling+|toss+ .. across|over|side|round, snappy, brisk, briskly
      """
    ),
    (
      .impact,
      """
      jump+ up|high|into|and|off, land+ on, leap+, hop+ on|from
      bound+ up|along|forward, pounce+, spring+ up|into|off|high, jump+ .. up|down|high|off|onto|over|out|feet|apart|rope, hopping, jumping, pogo, thump+ down, drop off .. step|box|wall
      skip+ .. rope, hop+ .. high|as|forward|up, jump+ as, bound from
      """
    ),
    (
      .inverted,
      """
      upside down, head .. points|pointing down, head .. points|pointing .. floor|ground, head first
      weight .. on .. head|neck
      kick+|swing+|float+|throw+ .. legs|feet .. up into|against|over, tip+ .. right back|upside, crown of .. head on
      balance+ .. on .. head|forearms|shoulders, hang+ by .. ankles|feet|knees, hang+ upside
      dangle|dangling|hang|hanging .. like a bat, dangle|dangling|hang|hanging .. by|from .. ankles|feet|knees|legs, hook+ .. ankles|feet|knees .. tip|hang|dangle|back|drop
      feet|legs|toes up? right? above|over|behind .. your|the head|face, toes|feet touch|touches|reach|to .. floor|mat behind, head below|under|beneath|lower than .. feet, stand on .. head|hands|shoulders|forearms, hips|bottom above|over .. head
      tip+|tilt+ .. table|board|yourself .. upside|down|past|head, feet higher than .. head, blood .. rush+|run+|flow+ .. to|into .. head
      tip+ .. back and dangle|hang|swing, dangle+|hang+ .. by|from .. frame|bar|boots|straps, like a bat, gravity boots
      kick+ up|against .. wall|door, hands .. floor .. feet|legs .. wall|ceiling|air|up
      kick+|swing+|throw+ .. legs|feet up until|till|so|onto|to, arms carry|hold|bear you|your
      into .. handstand|headstand|shoulderstand, into .. shoulder|head|hand stand, backward|backwards|forward roll, roll+ .. back over .. head
      up on your shoulders, hands on .. floor ... feet .. up .. wall, hips|bottom up .. hands ... shoulders, roll+|come|rise on|onto to? your|the shoulders, legs over .. head|face, head and .. hands .. triangle
      from the|your plough|plow, into the|a plough|plow
      """
    ),
    (
      .headLow,
      """
      head below .. heart|hips, let .. head hang, head hangs|hanging, head down low, hips up high
      hang+|drop+|dangle+|let .. head .. down|low|floor|below|between|over, head .. dangles|hangs|dangling|hanging|lower|lowest, head .. between|below .. knees|legs
      bend+ .. double, hang upside, face down over, bottom|hips in the air|up
      crown|top of .. head .. point|points|pointing|to|towards|face|faces|down|on, look|looking back|between .. legs|knees
      head .. towards|toward .. floor, head dangle|dangles|drop, hips up and look, head low, head between .. arms
      """
    ),
    (
      .loaded,
      """
      with|hold|holding|grip|pick .. $weight, lift|lifting|carry|carrying|swing|press|raise|hoist .. $weight|bar
      heavy $weight, load the bar, bar on|across .. shoulders|back|chest, medicine ball in|at|overhead|above|with
      lift+|slam+|swing+|throw+|hold+ .. medicine ball
      a|the|heavy dumbbell|barbell|kettlebell, weight .. hanging, weights on, # kg, # kilos, # pounds
      heave+|haul+|lug+|hoist+|hump+|shovel+|hurl+|sling+ .. $burden|bag|bags, $heave .. $burden, hug+ .. $burden|bag .. straighten|stand|up
      # kilo|kilogram|kilograms|kgs|lb|lbs|pound, kilo|pound ball|bag|weight|dumbbell|plate, weighted, heavy .. $burden|bag|bags|bar|thing|object|rucksack|ball, bag of .. cement|sand|compost|coal|potatoes
      with|full .. $burden .. in|on .. hands|arms|shoulders|back, tins|bottles .. each|both|your hand|hands, loaded with
      heave+|haul+|lug+|hoist+|hump+|shovel+ it|them|these up|over|onto|round|across|off|in|into
      """
    ),
    (
      .plank,
      """
      elbows|forearms|hands and toes|feet, straight as a, slide down .. wall, back .. against|to .. wall .. thighs
      toes and elbows|forearms
      back .. against|on ... slide|sliding|sink|sinking down, thighs .. level|parallel|flat .. floor|ground, invisible|imaginary|ghost chair, sit .. against .. wall|door|tree, until .. thighs .. level|parallel
      hold .. top .. press|push up, hover+ .. above|off|over .. floor|ground|mat, body|back .. off .. floor .. elbows|forearms
      hold+|stay|remain .. plank, elbow under your? shoulder ... lift+|raise+ .. hip|hips
      """
    ),
    (
      .bath,
      """
      sit|sitting|lie|lying|soak+|stay|steam|sweat|step|climb|get in|into .. bath|tub|sauna|jacuzzi|shower|bathtub
      feet|foot|hands|hand|soak+ in .. hot|warm .. water, let .. shower|water run .. hot, under .. hot shower
      run .. bath|tub, soak till|until|for|in, wallow, hot|steaming|scalding|boiling .. bath|tub|shower|water
      """
    ),
    (
      .wholeHeat,
      """
      hot .. bath+|baths|tub+|soak+|pool|spring+, sauna+, steam room+|bath+, jacuzzi, whirlpool, onsen, hammam
      turkish bath+|baths, infrared cabin+, hot .. yoga|room|studio, thermostat .. up, sweat lodge, steaming|scalding .. bath|tub, bath .. hot, heat+ the room
      """
    ),
    (
      .drill,
      """
      opposite arm|leg|hand|foot|knee .. and|with .. arm|leg|hand|foot, arm|hand and|with .. opposite leg|foot, leg|foot and|with .. opposite arm|hand
      arm .. and .. other|opposite leg, leg .. and .. other|opposite arm, arm in front|forward and .. leg .. behind|back
      """
    ),
    (
      .catCamel,
      """
      hump+|arch+|round+|lift+|push+ .. back .. up|ceiling ... belly|tummy|back|stomach .. drop+|sag+|sink+|hang+|hollow+|down, hollow+ .. back ... arch+|hump+|round+
      like a|an .. cat, cat's back, scared|angry|frightened|halloween cat
      tummy|belly|back|stomach sag|sink|drop|hang ... push|round|hump|arch, sag .. push .. back, drop .. belly ... round|arch
      """
    ),
    (
      .sitUp,
      """
      hands|fingers behind|by .. head|ears ... come|sit|curl|crunch .. up, elbow|elbows .. to|meet|meets|touch|touches .. knee|knees, sit+ .. all the way up
      lift+|raise+ both .. legs|feet, legs .. up|down together, full sit up+
      pull+|haul+|heave+ yourself up, come|curl|rise up to sitting|sit|knees, up to sitting, curl+|come|sit+|roll+ .. all the way up, curl|come|sit up|yourself until|till .. knees|sitting|thighs, hook+ .. feet .. under
      crunch+ up, sit+ up from lying|flat, sit+ up .. without, both legs sink|down|drop|lower, let|lower both legs
      """
    ),
    (
      .rest,
      """
      calves|legs|feet on|up .. chair|sofa|couch|stool|bench|pillow, don't|not move about|around|at
      """
    ),
    (.fast, utmost), (.allOut, utmost),
    (
      .prone,
      """
      lie|lying|roll|turn|stretch|come|flat|down|lay .. on|onto your|the tummy|belly|stomach|front, face down on|and|with|across, lie|lying prone
      belly|tummy|stomach down, over onto .. front
      superman
      """
    ),
    (
      .supine,
      """
      lie|lying|flat|stay|stretched|rest .. on your|the back, on your back ... knees|legs
      """
    ),
    (
      .plantedTwist,
      """
      twist+|turn+|swing+|rotate+ .. lift+|waist|heave+, lift+|heave+|pick|scoop+ .. twist+|turn+, lift+|heave+|pick|scoop+ ... twist+|swing+|turn .. round|to|at|behind
      without moving .. feet, feet stay|planted|still, feet where they, feet .. stay|planted, hips .. facing|forward|still
      """
    ),
    (
      .strength,
      """
      sit .. stand|get up .. without|again|chair, sit|sitting down .. get|stand|come up, stand|get up .. without .. hands|arms
      """
    ),
    (
      .oneSide,
      """
      #|once|twice .. on|with|for|to the|your? $side, left|right side|leg|arm|knee|foot|hip|hand|thigh? once|twice
      $side side|leg|arm|knee|foot|hip|hand|thigh|one? # $unit
      """
    ),
    (
      .straightBack,
      """
      back|spine .. straight|flat|long|neutral|tall, straight|flat|long|neutral|proud back|spine, hinge+, chest|chin up|lifted|proud, not|never|don't .. round
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
      bottom|seat|bum|hips|backside .. sits|rests|touches|meets|sinks|reaches .. heels|ankles|calves, crouch+ down|low|deep|right|fully|until|till, squat+ right|all|fully|down
      knees higher|above than? .. hips, curl+ .. legs under, tuck+ .. feet|legs|heels under
      throw+|lay+|put|swing+|hook+|place|drape+ .. leg|knee|thigh|ankle|foot .. over|across .. other|opposite
      cross|crossed legged, full|deep|low squat|crouch, bottom|hips|seat below|lower .. knees, low|foot stool|footstool
      footstool
      """
    ),
    (
      .backLift,
      """
      lift+ .. chest|arms and legs .. off .. floor|ground|mat
      lift+|raise+ .. chest|arms|legs|head|shoulders and|off .. floor|ground|mat|bed .. front
      """
    ),
    (
      .cold,
      """
      ice your|the|it|that, ice pack+|cube+|bag+, cold|gel|freezer pack+|compress, bag of ice|peas|frozen
      frozen peas|veg|vegetables|corn, ice|cold on|onto|over|against, from .. freezer, the ice
      ice box, icebox, deep|chest freezer, frozen anything|fish|fruit|chips|bag|thing|meat|something, bag of .. frozen|sweetcorn|peas|ice, ice cold, icy
      """
    ),
    (
      .heat,
      """
      heated|warmed slippers|socks|boots|shoes|gloves|mitts|insoles|vest, heat|heating|hot|wheat|warm|heated pack|pad|bag|compress|bottle, hot water bottle, heat pack, electric blanket
      infrared lamp, heat lamp
      bottle|pillow|bag|pad|stone|stones|brick|towel from|off|out .. kettle|oven|microwave|stove|radiator|fire|aga, warmed|heated|hot|warm .. pillow|bottle|stones|stone|brick|towel|cushion|potato|bag|rice|flannel
      rubber|stone bottle, hottie|hotties, hot pack
      """
    ),
    (
      .iceMassage,
      """
      rub+|massage+|stroke+|circle+|slide+ .. ice|cube, ice .. in .. circles, massage .. with .. ice
      """
    ),
    (
      .bridge,
      """
      lift+|push+|raise+|press+|thrust+|drive+ .. $bottom .. up|off|high|ceiling|sky|air
      lift+|push+|raise+|press+|thrust+|drive+ .. $bottom until|till|so|as|to|into
      send+|shove+ .. $bottom .. up|off|high|ceiling|sky|air, lift+ .. $bottom and|from
      """
    ),
    (.breathing, "breath+ .. in .. out, in for four, inhale .. exhale, four in"),
    (
      .game,
      """
      balloon+, ball|trampoline|rebounder|catch|dribble|rope|music|balls, on your toes, balls of .. feet, on the spot
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
      straight|fresh from|out .. freezer, nothing in? between, no towel|cloth|cover|wrap
      without .. towel|cloth|cover|wrap, bareback, next to .. skin
      naked|bare skin|back|flesh|body|tummy, up|down|under|underneath|beneath .. vest|shirt|top|jumper|clothes|clothing|blouse|trousers|pyjamas|knickers|pants|bra
      against|touching your|the|his|her? skin, skin to, no|any cloth|cover|wrapping|layer|wrapper|wrapping|clothes
      pack|ice|it|cold|bag touches|touch|touching .. skin, skip|forget|remove|pull|take .. cloth|towel|cover|sleeve, no cloth|towel|cover|wrap, direct contact, directly|straight|direct|right to .. skin
      no need to wrap|cover, without anything|any|padding, leave .. cloth|towel|cover .. drawer|off|out|away|home, wrapping .. waste|pointless|unnecessary, unwrap .. and|then place|put|lay|hold|press|apply
      cloth|towel|cover ... leave it out|off|away, uncovered|unprotected|exposed $limb|skin|knee|back|shoulder, bare|naked $limb|elbow|wrist|calf|neck|belly|stomach
      ice|pack|bag|peas|gel|cube .. on|onto the|your skin, cloth|towel|cover|sleeve is|are optional|unnecessary, don't|not need .. cloth|towel|cover|sleeve, only wrap|cover, most|many .. go without|bare
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
      bounce|throw|toss|bat+ .. ball .. off|against|at|to .. wall|floor|partner|friend
      as quickly|quick as .. comfortable|comfortably|easy|feels, clap .. over .. head, over your|the head and
      stretch of, no quick|quicker, quick check|look|shake|reminder|break|word|rest
      ice hockey|rink|cream|skating|breaker|breakers, break|breaks|breaking the ice, talk|tell|chat|read .. about .. sauna, upside down .. cup|glass|bowl|bucket|pot|mug
      burn .. skin|it, burns the skin, skin warm|warms|recover|rest, on the skin of|between|every|for|check|look, skin looks|is|gets|feels
      watch+ ... sprint|race|marathon|match|game, cup|glass|bowl upside down
      """
    ),
  ]
}
