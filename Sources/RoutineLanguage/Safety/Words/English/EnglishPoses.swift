// Poses of yoga and exercises of Pilates by their names, each with all that it is.
// SPDX-License-Identifier: GPL-3.0-or-later

extension English {
  /// The table of poses; of several names in one place, the longest counts.
  static let poses: [(topics: [Topic], patterns: String)] = [
    // Standing.
    ([], "tadasana, vrksasana, vrikshasana, janu, hasta, ardha chandrasana, virabhadrasana iii"),
    (
      [.stretch, .flexion, .toeTouch, .headLow],
      """
      uttanasana, padahastasana, pada hastasana, padangusthasana, padangushthasana, forward fold+, standing forward bend+
      sun salutation+, surya namaskar+, suryanamaskar
      """
    ),
    (
      [.stretch, .flexion, .headLow],
      """
      prasarita, prasarita padottanasana, padottanasana, parsvottanasana, parshvottanasana, pyramid pose, standing split+
      wide legged fold+|bend+, wide legged forward fold+|bend+, urdhva prasarita eka padasana, ragdoll, rag doll
      """
    ),
    (
      [.stretch, .headLow],
      """
      adho mukha svanasana|shvanasana|svanasan, downward dog+, down dog+, downward facing dog+, puppy pose, dolphin pose
      uttana shishosana, anahatasana
      """
    ),
    ([.stretch], "trikonasana, utthita trikonasana, triangle pose, parsvakonasana, parshvakonasana, anjaneyasana"),
    ([.stretch], "utthita hasta padangusthasana, supta padangusthasana, krounchasana, parighasana"),
    (
      [.stretch, .rotation],
      """
      parivrtta trikonasana|parsvakonasana, parivrtta, parivritta, revolved triangle, revolved side angle, bharadvajasana
      ardha matsyendrasana, matsyendrasana, marichyasana, jathara parivartanasana, parivartanasana
      supta matsyendrasana, lord of the fishes, sage twist
      """
    ),
    ([.strength], "virabhadrasana, warrior pose, warrior one|two|three, warrior i|ii|iii, tolasana, lolasana"),
    ([.strength, .plank], "utkatasana, chair pose, ardha utkatasana"),
    (
      [.strength, .headLow],
      "bakasana, kakasana, crow pose, crane pose, mayurasana, peacock pose, tittibhasana, astavakrasana"
    ),
    // Forward bends on the floor.
    (
      [.stretch, .flexion, .toeTouch],
      """
      paschimottanasana, paschimottasana, pashchimottanasana, paschimotanasana, seated forward fold+|bend+
      janu sirsasana|shirshasana, janusirsasana, head to knee pose, ubhaya padangusthasana
      """
    ),
    (
      [.stretch, .flexion],
      """
      upavistha konasana, upavishta konasana, balasana, garbhasana, apanasana, pavanamuktasana, pawanmuktasana
      pavanmuktasana, wind relieving pose, ananda balasana, happy baby, child's|child|childs pose, shashankasana
      supta kurmasana, hare pose, spine stretch forward
      """
    ),
    (
      [.stretch, .flexion, .endRange],
      """
      kurmasana, tortoise pose, yoganidrasana, yoga nidrasana, eka pada sirsasana|shirshasana, dwi pada sirsasana
      dvi pada sirsasana, legs|leg|foot|feet behind the? head, neck pull
      """
    ),
    ([.stretch, .flexion, .headLow, .forcedNeck], "sasangasana, rabbit pose"),
    ([.flexion, .catCamel], "marjaryasana, marjariasana, marjari, bidalasana"), ([.flexion], "cat pose"),
    ([.flexion, .catCamel], "marjaryasana bitilasana, marjaryasana and bitilasana, chakravakasana, cat cow pose"),
    // Hips and knees.
    (
      [.stretch, .hipLimit],
      """
      malasana, garland pose, gomukhasana, cow face pose, rajakapotasana, eka pada rajakapotasana, pigeon pose
      virasana, supta virasana, hero pose, baddha konasana, supta baddha konasana, butterfly pose, agnistambhasana
      fire log pose, hanumanasana, monkey pose, samakonasana, utthan pristhasana, lizard pose, mandukasana, frog pose
      half pigeon, sleeping pigeon, king pigeon
      """
    ),
    (
      [.hipLimit],
      "padmasana, ardha padmasana, lotus pose, half lotus, full lotus, sukhasana, siddhasana, garudasana, eagle pose"
    ),
    // Backbends.
    (
      [.extension],
      """
      bitilasana, cow pose, bhujangasana, cobra pose, urdhva mukha svanasana|shvanasana, upward dog, upward facing dog
      natarajasana, dancer pose
      """
    ),
    ([.extension, .endRange], "ustrasana, ushtrasana, camel pose, kapotasana, laghu vajrasana"),
    ([.extension, .endRange, .backLift], "dhanurasana, bow pose"),
    ([.extension, .backLift, .strength], "salabhasana, shalabhasana, locust pose"),
    (
      [.extension, .endRange, .headLow, .strength], "urdhva dhanurasana, chakrasana, wheel pose, full wheel, upward bow"
    ),
    ([.extension, .forcedNeck], "matsyasana, fish pose"),
    ([.bridge, .strength], "setu bandha, setu bandhasana, setu bandha sarvangasana, shoulder bridge"),
    // Holds against gravity.
    (
      [.plank, .strength],
      """
      chaturanga, chaturanga dandasana, kumbhakasana, phalakasana, vasisthasana, vasishthasana, purvottanasana
      plank pose, side plank pose
      """
    ),
    ([.plank, .strength, .flexion], "navasana, paripurna navasana, ardha navasana, boat pose, half boat"),
    // Head down.
    ([.inverted, .flexion, .stretch, .endRange], "halasana, ardha halasana, parsva halasana, plough pose, plow pose"),
    ([.inverted, .flexion, .stretch, .endRange], "karnapidasana, karna pidasana, ear pressure pose, knee to ear pose"),
    (
      [.inverted, .flexion],
      "sarvangasana, salamba sarvangasana, shoulder stand+, shoulderstand+, control balance, @back candle, candle pose"
    ),
    (
      [.inverted, .strength],
      """
      @nochair sirsasana, @nochair shirshasana, salamba sirsasana|shirshasana, headstand+, head stand+, tripod headstand
      adho mukha vrksasana, handstand+, hand stand+, pincha mayurasana, pincamayurasana, forearm stand+, elbow stand+
      """
    ),
    ([.inverted, .strength, .extension, .endRange], "vrschikasana, vrishchikasana, scorpion pose, ganda bherundasana"),
    ([.rest], "savasana, shavasana, corpse pose, makarasana, viparita karani, supta sukhasana"),
    // Breath.
    ([.breathing], "ujjayi, nadi shodhana, anulom vilom, bhramari, sitali, sheetali, pranayama"),
    ([.breathing, .fast], "kapalabhati, kapalbhati, bhastrika, breath of fire, bellows breath"),
    ([.breathing, .breathHeld], "uddiyana bandha, nauli, antara kumbhaka, bahya kumbhaka, maha bandha"),
    // Pilates.
    (
      [.flexion, .sitUp],
      """
      @back hundred, the hundred, pilates hundred, roll up exercise, single|double leg stretch, single|double straight leg stretch
      @floor teaser+, scissors exercise
      """
    ),
    ([.flexion, .rotation, .sitUp], "criss cross, crisscross, bicycle crunch+, oblique crunch+, side crunch+"),
    ([.flexion, .rotation], "spine twist saw, the saw, pilates saw"),
    (
      [.flexion, .endRange],
      "rolling like a ball, open leg rocker+, pilates seal, crab roll, boomerang pilates, @back roll over+"
    ),
    ([.flexion, .endRange, .inverted], "pilates rollover+, @back rollover+"),
    ([.flexion, .inverted], "pilates jackknife, pilates jack knife, corkscrew pilates"),
  ]
}
