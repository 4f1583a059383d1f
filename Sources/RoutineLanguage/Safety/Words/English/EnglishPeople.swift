// Whom, what trouble and what time of day a routine is for.
// SPDX-License-Identifier: GPL-3.0-or-later

extension English {
  /// Phrases that count in what a routine says of itself, and in what it says aloud.
  static let listeners: [(topic: Topic, patterns: String)] = [
    (
      .olderAdult,
      """
      older people|adults|person|men|women|folk|ladies|gentlemen, elderly, senior|seniors, pensioner+
      over|past|above|aged .. 65|sixties|seventy|seventies|70|75|80|eighty|eighties|nineties, care home, nursing home
      grandmother+, grandfather+, nan, gran, granny, grandad, old age, retired people, retirees, golden years
      in their|your sixties|seventies|eighties|nineties|60s|70s|80s|90s, folks|people .. sixties|seventies|eighties|nineties
      """
    ),
    (
      .osteoporosis,
      """
      osteoporosis, osteoporotic, osteopenia, osteopenic
      brittle|weak|weakened|thin|thinning|fragile|soft|porous|crumbling|frail .. bone|bones, bone loss|thinning
      low|poor|reduced bone density|mass, bone density .. low|poor|falling
      bones .. thin|thinning|brittle|weak|fragile
      vertebral|compression|wedge|spinal|fragility|crush fracture|fractures
      fractured|broken|cracked|crushed|collapsed .. vertebra|vertebrae|spine, dowager's hump, low t score, dexa|dxa
      bones|skeleton|spine|frame .. like|as .. chalk|glass|honeycomb|sponge|biscuit|biscuits|china|eggshell|eggshells|twigs|matchsticks|paper|crisps, t score|scores, bones .. break|breaks|snap|crumble|crumbly|crumbling|crack|porous|lose|losing|lost|frail|fragile|soft|chalk
      chalky|crumbly|glass|porous|holey|hollow|paper|brittle bone|bones|skeleton|spine, alendronate|alendronic|bisphosphonate|bisphosphonates|denosumab|fosamax|risedronate|zoledronate|prolia, shrinking|shrunk .. inches|height|bones|spine, lost|losing|lose .. height
      bone scan, thin|thinner boned|bones, crumbling spine, widow's hump, spine .. crumbles|crumbling|collapsed|collapsing, break .. easily .. bones, fracture|fractured|broke|broken .. hip|wrist|vertebra .. easily|tripping|sneeze
      bone scan|scans|density .. thin|low|poor|bad|came, bones .. thin|thinner|weak side, on the thin side
      reduced|low|poor bone strength|health, bad bones
      """
    ),
    (
      .pregnant,
      """
      pregnant, pregnancy, pregnancies, are|is|she's|you're|who're expecting, expecting a|our|your|twins|baby
      expectant, mum|mums|mom|moms|mother|mothers|mama|mamas|ladies to be, trimester|trimesters, baby bump, your bump
      growing bump|belly, antenatal, prenatal, weeks gone|pregnant|along, with child, baby on the way, due date
      before .. birth, mother+ .. be, bump .. back, month|months .. pregnant|gone
      bun in the oven, in the family way, baby on board|way, little one .. way|board, eating for two, up the duff, knocked up, carrying a|our|twins|your|low|high baby|child|twins, first|second|third|last trimester, bump is|grows|gets|has|was|needs
      expecting .. baby|child|little, you are expecting, belly .. grows|growing, months along, months to go, stork, with a bump, baby is due|coming|growing, child in|inside you|her, gestation, little kicks
      month|months|weeks|week along|gone, in your # month, mama to be, mother to be, having a baby
      expecting mother|mothers|mum|mums|moms|women|ladies, their|her|your fourth|fifth|sixth|seventh|eighth|ninth month
      baby .. last|first|second .. months|trimester, carrying twins|triplets, waiting for .. baby, weeks .. up to .. birth, until|till the|your birth, preggo|preggers, conceived
      """
    ),
    (
      .firstHour,
      """
      as soon as you .. wake|waken|open|roll, as soon as you get up|out, as soon as you're? are? up|awake|out, minute|second you .. get|wake|awake|open|roll|are, moment .. you|your .. wake|alarm|get|up|rings|goes|open
      right|straight|directly|immediately|just|soon|minutes after .. waking|rising|alarm
      right|straight|directly|immediately|just|soon|minutes after .. getting|get up
      right|straight|just|soon after you .. wake, straight|fresh|right|just|directly out of bed, out of bed and
      first thing, on|upon waking|awakening|getting, when|once you .. wake|awake|waken, the|your alarm
      before breakfast|coffee, before .. getting up, before you're up, still in bed, in bed .. morning|waking
      rise and shine, wake up routine|stretch|stretches|call|yoga, waking up, at dawn, daybreak
      before .. feet touch|hit, morning .. in bed, within .. hour|minutes .. of|after .. waking|getting|up|rising
      minutes after you wake, at sunrise, crack of dawn, start .. the|your day .. in bed, before you .. get up
      before you .. rise, before you leave .. bed, first hour, upon rising, on rising, early morning
      when|once|after|before|while .. out of bed, first .. hour .. after|of waking|getting|rising|you, just got|gotten|woken up, before .. get dressed|washed, before your|the shower
      before .. first coffee|tea, still in .. pyjamas|nightdress, coffee .. brewing|brews, early in the morning, after .. night's sleep|rest, after getting up, after waking
      before leaving the bedroom|bed, when|right|as you wake, out of bed stretch+|routine|moves, crawled out
      """
    ),
    (
      .afterSurgery,
      """
      after|since|following|post|from|recovering|recover .. $operation, post op|operative|surgical|surgery
      had .. $operation|replaced, your|my|her|his|their new hip|knee|joint|shoulder|valve|disc
      with|after|since|on a|the|one|two new|replaced|artificial|metal hip|hips|knee|knees|joint|shoulder|disc
      hip|knee|shoulder|ankle|joint replacement+|arthroplasty|resurfacing, c section, caesarean, cesarean, section scar
      post|weeks|days|months $operation, stent|bypass|pacemaker .. weeks|days|ago, keyhole surgery
      plate|pins|screws|rods in .. back|hip|leg|ankle|wrist|spine, pinned|plated hip|ankle|wrist|leg, after .. c section
      hip|knee|disc|disk|spinal|back|shoulder|heart|hernia|abdominal|gallbladder|prostate|bowel|breast $operation, stitches|sutures, discectomy, laminectomy
      scar .. healed|healing|fresh, operated on, weeks after .. birth by, home from .. hospital, cruciate repair
      replaced hip|knee, my|your|a|an|the hernia|cuff|ligament|meniscus|tendon|valve|acl|labrum repair
      surgeon|surgeons .. bolted|screwed|fused|stitched|cut|opened|replaced|fixed|removed|pinned|mended|repaired|took|put|rebuilt|operated, under the knife, cut|taken|took|shaved|scraped|whipped out .. ago|last|by|week|month, had .. cut|taken|whipped out
      bolted|screwed|fused|pinned|wired .. together|spine|back|vertebrae, out of .. theatre|hospital|theater, anaesthetic|anesthetic wore|wears|worn, my|your|the replaced knee|hip|joint|disc|shoulder, staples|stitches .. out|in|removed|come
      screws|rods|bolts|plates|metalwork .. back|spine|hip|leg|and, fresh from .. hospital|surgery|theatre, back from .. hospital|theatre, discharged, opened up|me .. ago|last|week, disc|disk .. cut|taken|removed, wound|scar .. weeks|still
      knee|hip|hips|knees|shoulder|back|spine|valve .. done .. weeks|months|ago|last|week|month, bionic
      got|had|have|has|with|getting a|his|her|my|their? new|metal|artificial hip|knee|shoulder, new hip|knee|shoulder|disc .. this|last|month|week|ago|in|since|weeks|days
      with|after|since|on an artificial hip|knee|joint|shoulder, hip|knee|joint prosthesis, broke|broken .. hip .. pinned|plated|nailed, new knees|hips, fitted .. new joint|hip|knee
      new|replacement joint, brand new knee|hip|joint, acl|cruciate|ligament reconstruction|repair, fresh scar
      """
    ),
    (
      .freshPain,
      """
      spasm|spasms|spasming, lumbago, back|neck .. locks|locked|locking|seizes|seized|cricked, cricked .. back|neck
      back|neck .. goes|gone|went|gave|gives|going out, back .. has|have|is|just gone
      put|throw|threw|thrown|done|did .. back .. out, done .. back in
      pulled|hurt|tweaked|strained|injured|ricked|wrenched|jarred|sprained|pinged my|your|the|their|his|her lower? \
      back|neck
      slipped a|my|your|their disc|disk, slipped disc|disk .. yesterday|today|week, acute, acutely
      fresh|new|sudden .. pain|backache|injury, hurt|hurts|hurting .. today|yesterday|morning|suddenly
      can't|cannot|unable|hardly|barely .. straighten, can't|cannot|hardly|barely stand .. straight|up, stuck .. bent
      bent double, first days|day|hours .. of|after, flare|flares up|ups, flare up+|ups
      severe|bad back|neck .. attack, back attack, attack of .. pain|lumbago|sciatica
      back .. just|suddenly .. went|gone|goes, twinge .. today|yesterday|morning, just .. hurt|pulled|strained
      back|spine|neck .. locks|locked|seizes|seized .. solid|up|rigid, back .. in .. knots|spasm|bits, can't|cannot .. get .. up|out .. back, put my|your back out, doubled up|over, done .. a mischief, since this|yesterday morning .. back
      bent .. like|over .. hairpin|banana|croissant, back .. is|has .. out|gone|killing, just .. gone .. in .. back
      whose back|neck went|goes|gave, fresh|new|recent .. back strain, new|fresh|acute episode|bout|attack of, as soon as .. back|neck .. hurt|hurts|aches
      severe|sudden|sharp|terrible|unbearable .. back pain, first week|days|hours of .. sciatica|lumbago|pain, pain is .. fresh|new, back|neck since monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday
      back hurts so, pulled something, back has just gone
      """
    ),
    (.spasm, "spasm|spasms, stiff|stiffness, tight|tightness, tension|tense, lumbago, cramp+"),
    (
      .complaint,
      """
      back|neck|knee|hip|shoulder|joint|nerve|leg|heel|foot|disc|muscle pain|pains|ache|aches|trouble
      backache|backaches, sciatica, sciatic, painful back|neck|knee|knees|hip|hips|shoulder|joint|joints
      aching back|neck|knees, sore back|neck, arthritis, slipped|herniated|bulging|prolapsed disc|disc|disk|discs
      trapped nerve, rehab, rehabilitation, recover+ .. injury|strain|sprain, injured, whiplash, frozen shoulder
      tennis elbow, plantar, tendon+, stenosis, scoliosis, spondylosis, lumbago, pain .. relief|killer
      lower back pain, $pain in|between|of|across|down|around|under|behind|along|into .. $part|blades|blade|buttock|buttocks|heel|\
      heels|loins|tailbone|waist|ribs|jaw|thumb|hips|knees|shoulders|legs|thigh|arm
      $pain|hurting|aching .. $part|blades|buttock|heel, ease+|soothe+|relieve+|calm+|loosen+|settle+|fights|against|for .. \
      ache|aches|pain|pains|cramp|cramps|backache|soreness
      aching|sore|painful|hurting $part|hips|knees|shoulders|feet|heels|wrists|hands, bad back|knee|knees|hip|hips|shoulder|neck|disc
      crick in, stiff and sore
      """
    ),
    (
      .injury,
      """
      sprain|sprained|sprains, twisted|turned|rolled|twist|roll .. ankle|knee|wrist|foot, went over on
      swell|swells|swelling|swollen, puffy, puffs, puff|puffing|puffed up, bruise|bruised|bruises|bruising
      black and blue, fresh|new|recent|acute|sudden .. injury|injuries|knock|strain|tear|knocks|wound
      pulled|torn|tore|strained .. muscle|hamstring|calf|groin|ligament, ligament+
      straight|right|directly|immediately|just|soon|shortly after .. injury|match|game|tackle|fall|accident|knock|\
      the injury|hurting
      just .. injured|hurt|knocked|banged, hot and red, red and hot, inflamed, inflammation
      after you .. hurt|knock|bang|injure, injured .. today|yesterday|ago|morning
      bumped|banged|knocked your|it|my|the, first # hours .. injury, injury happened|happens, day of .. injury
      fresh knock
      hours|hour|minutes after the|your|an? injury|knock|fall|sprain
      """
    ),
    (
      .pressure,
      """
      glaucoma, blood pressure, hypertension, hypertensive, retina|retinal, vertigo, dizzy|dizziness|giddy
      eye pressure|disease|trouble|operation|surgery, cataract+, aneurysm+, stroke, heart trouble|disease|condition|problem|problems, pressure in .. eyes
      reflux, detached
      """
    ),
    (
      .skinAtRisk,
      """
      numb|numbed|insensitive|deadened $limb, $limb .. is|are|has|have|feel|feels|gone|go|goes|went|quite|be .. numb|dead|deaf
      numbness in|of|from|down .. $limb, stocking numbness
      no|little|less|poor|reduced|lost|lose|loss|losing|without|lack|lacks|limited|altered|impaired|hardly|some|much .. \
      feeling|sensation|sensitivity in|of|on|to|at|below|from .. $limb|back|side|half|waist
      feeling|sensation|sensitivity .. lost|poor|reduced|missing|dulled|impaired, sensory loss
      hardly|barely|cannot|can't|don't|scarcely|not|never feel|feels|felt|sense|senses .. $limb, no longer feel|feels|sense|senses .. $limb
      $limb .. no longer feel|feels|sense|senses|notice, little|no|less|hardly feeling|sensation left
      $limb .. not|never|cannot|can't|don't|hardly|barely|scarcely feel|feels|sense|senses|notice .. heat|hot|cold|warmth|much|anything
      tell .. hot .. from .. cold, neuropathy, neuropathic, polyneuropathy, nerve damage|damaged, damaged nerve|nerves
      diabetic, diabetics, diabetes, raynaud, raynaud's, raynauds
      poor|bad|weak|sluggish|impaired|reduced|terrible circulation|blood, circulation .. poor|bad|weak|sluggish|problems
      circulatory problem+|trouble|disease, hardened|furred|blocked|narrowed artery|arteries, peripheral arterial|artery|vascular
      paralysed|paralyzed|paralysis|paraplegic|paraplegics|paraplegia|tetraplegic|tetraplegics|quadriplegic
      spinal cord injury|injuries|damage, paralysed|weak side after|from .. stroke, stroke survivor+|patient+, had a stroke
      after|since a|your|the|his|her stroke, multiple sclerosis, chilblain+, frostbite, frostbitten, dementia, cold urticaria
      open|broken|cracked|raw|weeping wound+|skin|sore+|blister+, eczema, dermatitis, psoriasis, sunburn, sunburnt, sunburned, shingles
      wounds, ulcer+, infected, infection, thrombosis, blood clot+, dvt, phlebitis, varicose, skin graft+, radiotherapy, tumour+, tumor+
      lymphoedema, lymphedema
      """
    ),
    (
      .heart,
      """
      heart attack+|failure|patient+|trouble|problem+|operation|surgery|disease|condition|bypass|valve|rhythm|rehab|transplant|group
      angina, stent|stents|stented, bypass, pacemaker+, cardiac, coronary, cardiomyopathy, atrial fibrillation, arrhythmia
      weak|bad|poorly|damaged|diseased|dodgy|sick|enlarged heart+, defibrillator, irregular heartbeat, infarct|infarction
      balloon dilation, cardiology|cardiologist ward|sent|discharged
      stent and, stented|stenting, ticker, heart .. scare|stopped|gave|gives|skips|flutters|weak|failing, coronary, heart op, after my|your|the|a .. heart .. attack, cardiologist, double|triple|quadruple bypass
      """
    ),
    (
      .jointSurgery,
      """
      hip|knee|joint|hips|knees replacement+|replaced|arthroplasty|resurfacing|operation|surgery|prosthesis
      replaced|artificial|metal|prosthetic hip|hips|knee|knees|joint, your|my|her|his|their|the|a|one|two new hip|hips|knee|knees|joint
      new|replacement hip|knee since|after|weeks, after|since|following .. hip|knee, hip|knee .. replaced|op
      got|had|have|has|with|getting a|his|her|my|their? new|metal|artificial hip|knee, new hip|knee .. this|last|month|week|ago|weeks
      hip|knee prosthesis, an artificial hip|knee, broke .. hip .. pinned|plated|nailed, with new knees|hips, new joint, brand new knee|hip|joint
      acl|cruciate
      """
    ),
    (
      .shield,
      """
      an|one|two|three|#|several|some|least hour|hours .. after .. waking|getting|rising|up|get, up .. for .. hour|hours|while, hour or .. later|more
      after .. breakfast, acute angle, first thing you|to, blood pressure is normal, been up, not first thing
      angle is acute, new injury free, years after .. $operation, long|years|several|many since|after .. $operation, many|several months since|after .. $operation
      months or years, when|once|before .. $limb|it .. numb, new hip|knee|shoulder opener+|stretch+|routine|exercise+
      hip opener+, freezing|numbing cold, heart rate|beat|beats|warming, stroke your|the|along|down, strokes|stroke of|by|with
      blood flow, infection free, swim|swimming stroke+, numb bum
      pregnancy|maternity|nursing pillow|pillows|cushion|cushions|belt|jeans|leggings|bra, midwife .. chair, expecting .. miracles|too|much|results|it|rain|visitors|guests|anything|you
      weeks|months|years after|since|later .. spasm|flare|strain|sprain, spasm .. settled|gone|over|passed|eased, directly|right|straight|just after waking .. discs, before .. get|become|fall pregnant, i am|i'm pregnant, can|able .. out of bed
      osteoporosis ward|clinic|nurse, bone scan|density was|is|were normal|fine|good|clear, normal|healthy blood pressure
      once|when|after|until .. swelling|bruise|bruising ... gone|down|healed|faded|settled|disappeared
      """
    ),
  ]

  /// The topics that speak of people and their state; a sentence may send these to somebody else.
  static let people = listeners.reduce(into: Topics(.redFlag, .incontinence, .patch)) { $0.add($1.topic) }
}
