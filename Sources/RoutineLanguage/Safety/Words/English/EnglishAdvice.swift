// What a text asks for, or promises, that it had better not.
// SPDX-License-Identifier: GPL-3.0-or-later

extension English {
  /// Phrases that count in every text of an exercise and of a routine.
  static let advice: [(topic: Topic, patterns: String)] = [
    (
      .bounce,
      """
      bounce+, bob up|down|gently|a|in, bob .. up|down, bobbing, bobs
      pulse|pulses|pulsing up|down|in|into|gently|forward|forwards|deeper|at|a|to|your, pulsing, jerk+, jolt+, yank+
      swing+ .. further|deeper, rock+ .. further|deeper, ballistic, little bounces, bouncy
      """
    ),
    (
      .breathHeld,
      """
      hold|holding|held .. breath|air, breath held|locked, keep|keeping .. breath|air in|inside|held|locked
      without breathing|air|breath, with no breath|air, empty lungs, lungs empty|full, not breathe, hold in .. breath
      don't|not let .. breath|air .. out
      don't|not|never|no breathe|breathing while|until|till|as|during|when|in|for|at, stop|stops|stopping breathing
      lock+ .. breath|air, breath ... lock+ .. in, breath ... hold it|on, bear|bearing down, valsalva
      strain+ until|till|hard|with|and|as, lungs full, stop your breath, breath ... keep it in|inside
      no breath until|while
      """
    ),
    (
      .breathToTheLimit,
      """
      breath ... as long as, breath ... until|till you|it, breath ... burst|faint|out|stars|limit
      as long as you .. possibly|can|bear
      """
    ),
    (
      .pushing,
      """
      push+|work+|press+|power+|battle+|fight+|train+|grind+|go+|move+|run+|play+|exercise+|stretch+ through .. $pain
      push+|work+|go+|stretch+|move+|get+ past|beyond .. $pain, push+ through it|this|anyway|when|discomfort
      push .. through it, ignore|ignores|ignoring|disregard|forget|dismiss|override .. $pain|$sign|warning
      never mind .. $pain|$sign|hurts, who cares .. $pain|hurts, embrace .. pain|burn
      take|pay no notice|attention .. $pain|$sign|body, suck it up, man up, has|have|got to|gotta hurt
      until you .. could|collapse|vomit|faint|drop|shake|shaking, hurts .. but|so .. keep|carry|go|push|continue
      no pain ... no gain, pain is|means weakness|good|gain|progress|temporary|leaving|working
      pain tells|shows|means .. works|working|good|progress, $pain .. means .. it|you|the .. works|working
      until|till .. it|they|that|you .. hurts|hurt|burns|aches|scream|cry|drop
      until|till you .. can't|cannot|bear|stand, pain|hurting|agony .. is .. good|gain, $hurt .. sign it|that|of
      it should|must|has|needs to? hurt, the more it hurts, hurts so good, bear .. pain, bear it and|for|until
      endure+, grin and bear, tough it out, put up with .. $pain|it, grit+ .. teeth, clench+ .. teeth, bite .. teeth
      carry|keep|go|going|press|push|stay|soldier on .. regardless|anyway
      even if|though|when it|you|there|your|that .. $hurt|$sign, whatever it|your .. hurts|feels|body|says
      no matter how|if|what .. $pain|hurts|feels|bad, despite|spite .. $pain|$sign, regardless of .. $pain|$sign
      if it hurts ... carry|keep|push on|going, if it hurts ... continue|harder
      through|past|beyond .. pain barrier|threshold|wall, tears run|roll|come|flow|stream, tears in your, pain is only|all|just|merely? in your|the head|mind
      $alarm .. is|are|means .. normal|fine|good|works|working|ok|okay|nothing|harmless|expected|that
      tight|tightness|pressure|pain|pains|ache|heaviness|twinge+|pinching|stabs|stabbing|squeezing|burning|discomfort .. chest ... \
      normal|nothing|fine|harmless|keep|carry|ok|okay|expected|usual|common|ignore|good|continue|worry|happens
      tight|heavy|aching|burning chest ... normal|nothing|fine|harmless|keep|carry|ok|okay|expected|usual|good|worry
      palpitations|flutters|fluttering ... normal|nothing|fine|harmless|keep|carry|ok|okay|expected
      this|it|that will|should|must hurt, will hurt and|but|so|good, going to hurt, supposed|meant to hurt, should be painful
      has|have|needs|need to? be painful, until|till|where .. $hurt .. is|are|gets|becomes|feels sharp|strong|bad|severe|intense|\
      real|unbearable|sharper|stronger|stabbing|harsh
      until|till .. sharp|stabbing|strong|severe|real|intense|searing|proper pain|pains|ache
      until|till|where|when .. pain|hurts|painful|aches|burns|hurting ... then|and .. further|more|deeper|beyond|harder|longer
      through|past|beyond .. sore|tender|sharp|painful .. part|bit|point|spot|stage, until|till .. dizzy|faint|stars|black
      until|till .. leg|foot|arm|hand .. numb|dead|tingles, love|chase|befriend|friends .. pain|agony, welcome the|your pain
      pain is your|a .. friend|teacher|guide, breathe|breathing|breath through|into .. pain|hurt, sweet pain, good pain
      until|till|up .. seven|eight|nine|ten out of, until .. nearly|almost .. scream|cry|faint
      hurts .. more|most .. better, more .. pain ... more|better .. gain|progress|effect, pain|hurting .. part of .. process|it|healing
      bite through, biting .. lip|teeth, break|breaks|breaking .. adhesions|scar, pain .. won't|can't|cannot|never kill, wimp+
      don't be soft, sweat+ .. out .. fever|flu|cold|infection|virus|illness|bug|covid
      sweat+ .. fever|flu|cold|infection|virus|illness|bug|covid out
      exercise|train|run|work|move+ .. with|through|despite|off .. fever|flu|infection|covid|virus, burn off .. fever|infection|flu|cold
      $sign ... keep|carry|just|push going|on
      force+ .. knee|knees|leg|legs|arm|arms|back|joint|yourself|down|further|it|into|your|flat
      $sign ... do not|don't|never stop
      partner|friend|somebody|someone|helper ... push|pushes|press|presses|pull|pulls|sit|sits .. further|down|hard|\
      harder|you|on|deeper
      pain barrier|threshold, stretch .. hard as|until, love .. pain|burn, work into .. pain
      don't|not stop .. hurts|pain|$sign, sharp|stabbing pain is|means
      """
    ),
    (
      .bedRest,
      """
      bed rest
      stay|stays|staying|remain|remaining|lie|lying|rest|resting|spend|keep|keeping|kept ... in|flat|to .. bed
      take to .. bed, confined to bed, days|week|weeks .. in|flat .. bed, bed for, don't|not|never leave .. bed
      don't|not|never get|move out of bed, lie|lying|stay|rest flat|still|down for .. days|week|weeks
      """
    ),
    (
      .medicine,
      """

      stop|stops|stopping|skip|skips|skipping|drop|dropping|quit|quitting|ditch|halve|double|doubling|reduce|\
      reducing|cut|cutting|lower|bin|leave|leaving|pause|wean|cancel|swap|replace|change|miss .. $medicine
      stop|stopping|quit|leave|skip|cut taking|using|off|out|down .. $medicine
      come|coming|came|get|getting|go off .. $medicine
      throw+|chuck+|flush+|bin|put|leave .. away|out|bin|aside .. $medicine, forget .. $medicine
      off your|the|all $medicine
      take|pop|swallow a|an|one|two|three|#|some|extra|another|double|more .. $medicine
      $medicine ... swallowed
      take|pop|swallow $medicine first|before|beforehand, take|pop|swallow your|the .. $medicine .. first|beforehand
      $medicine ... to take|numb|dull|mask|first|beforehand, no|don't|won't|never|not|longer .. need+ .. $medicine
      instead|rather of|than .. $medicine
      free of|from .. $medicine for, throw+ .. $medicine .. away, $medicine .. aren't|not .. needed|necessary
      dose|doses .. double|halve|up|down, double|halve|up .. dose|doses, with a .. painkiller
      painkiller|ibuprofen .. beforehand|first
      """
    ),
    (
      .cure,
      """
      cure|cures|curing|cured, heal|heals .. $illness, healing your .. $illness, guarantee|guaranteed|guarantees
      end|ends|beat|beats|conquer|defeats|defeat $disease, end|ends|beat|beats your|all $disease
      throw|threw|thrown .. away .. crutches|stick|brace|corset, crutches away, good as new, pain free forever
      pain free for good|ever|life|always, pain free in|within # days|weeks|minutes|hours|sessions
      never .. pain|hurt|hurts|ache|aches|suffer again, never|no more .. backache|sciatica|$illness again
      $disease .. never|not .. come|comes|return|returns|again
      no more back|neck|knee|joint pain|ache, get|gets|getting|be|rids rid|you of .. $disease, rid of .. $disease
      banish+ .. $disease, eliminate+ .. $disease, eradicate+ .. $disease
      no|never|without|don't|won't|needn't|not|longer need|needs|needing|require+ .. $doctor ..
      need|needs .. no|never|not $doctor, won't|no|don't|never|not .. need .. to .. see|visit|consult|call .. $doctor
      ignore|forget|disregard|despite .. doctor|surgeon|physio|gp|hospital|midwife .. says|said|told|tells|\
      advice|advised|thinks|orders
      never mind .. doctor|surgeon|physio|gp|hospital|midwife .. says|said|told|tells|advice|advised|thinks|orders
      against .. doctor's|surgeon's|physio's|medical advice|orders, no need to|for .. see|ask|call|visit|scan .. $doctor|scan
      doctors .. wrong|clueless|lie, take|took|leave off|out|away .. brace|cast|splint|plaster|sling|boot|collar .. early|before|yourself
      instead|rather of|than .. see|seeing|going|a|the|visit|visiting .. $doctor, better than .. $doctor|pills|tablets
      replaces|replace|substitute|alternative for? .. $doctor
      save|saves|saved|spare|spares|avoid|avoids|avoiding|skip|cancel|dodge|escape .. the|an|your|a|you .. surgery|\
      operation|surgeon|doctor|knife
      spare|save|saves|spares .. surgery|operation, instead of .. knife|scalpel, miracle+
      hundred|100 .. cent|percent .. effective|success|safe|cure|certain|works, works for everyone|every|anyone
      fix|fixes|fixed|fixing|repair|repairs your|the|a|any|slipped|bad|worn .. back|spine|$disease
      repair|repairs|reverse|reverses|reversing|undo|undoes|dissolve|dissolves|regrow|regrows|rebuild .. $disease|\
      cartilage
      put|puts|pop|pops|push|pushes|slide|slides|slip|slips|click|clicks|suck|sucks .. disc|disk|discs|vertebra|\
      vertebrae .. back|in|into
      clinically proven, doctors don't|hate|won't, melts|melt|wipe|wipes .. pain|ache+
      gone|goes|away|rid for good|ever, permanently .. gone|free|cured|better|healed, treats|treat $disease
      goodbye to .. $disease, stops|stop .. arthritis, prevents|prevent all
      """
    ),
    (
      .redFlag,
      """

      numb|numbness|tingling|needles .. saddle|groin|genitals|genital|seat|bottom|buttocks|crotch|private|thighs|\
      below|perineum
      bottom|seat|groin|saddle .. numb|numbness
      no|lost|lose|losing|loss .. feeling .. saddle|groin|genitals|seat|bottom|legs
      has|have|having|and a? fever, fever and|with
      numb|numbness|tingling .. between .. legs, numb|numbness .. both legs
      saddle .. numb|numbness|anaesthesia|anesthesia|area
      bladder|bowel|bowels .. trouble|problem|problems|control|accidents|incontinence|signs
      lost|lose|losing|loss|new|sudden|trouble|problems|difficulty .. bladder|bowel|bowels
      no longer pass|hold|control .. water|urine|wee|pee|bladder|bowel|bowels
      trouble|problems|difficulty|hard|unable|can't|cannot|struggle .. pass|passing|start|hold|holding .. water|\
      urine|wee|pee
      leg|legs .. giving|give|gives|gave .. way|under, leg|legs .. gone|going|getting weak|numb, foot drop, drop foot
      dropped foot, foot .. drops, sudden|new|growing|increasing|both .. weakness|weak|numb .. leg|legs|arm|arms|foot
      weakness|numbness|weak|numb in both, weakness|numbness .. getting|gets worse, chest pain|pains|tightness
      pain|pains|tightness in .. chest, crushing .. chest|pain, with fever, with a fever, with .. high temperature
      fever .. back, straight|right|just|directly|immediately|shortly|soon|hours|minutes|day|today after .. $accident
      after .. bad|heavy|nasty|serious|hard|big|car|bike|road|riding|motorbike .. $accident
      fell|fallen|falling .. downstairs|stairs|ladder|horse|roof|bike, hit by .. car, unexplained weight
      lost weight without, losing weight without, worst headache, unable|can't|cannot .. put|bear|take .. weight
      can't|cannot .. stand|walk at all, past|history|have|had|with .. cancer .. back, coughing|cough .. blood
      blood in .. urine|stool|water, slurred speech, face .. droop+, loss of consciousness, passed|blacked out
      suspected fracture, broken|fractured .. back|hip|spine|vertebra .. today|yesterday|week, new .. numbness .. legs
      severe|sudden belly|tummy|abdominal pain
      """
    ),
    (
      .pelvicFloor,
      """
      pelvic floor, kegel+, cough or sneeze, laugh or sneeze, postnatal, after .. birth, stress incontinence
      """
    ),
    (
      .forcedNeck,
      """
      roll+|circle+|swing+|rotate+ .. $head .. round|around|circle|circles|back|backwards|all|full|over
      $head .. in|through .. circle|circles|round|right
      tip|tips|drop|throw|tilt|let|lean|hang .. head|neck .. right|all|fall|far|way .. back|backwards|behind
      drop|throw|fling|snap|jerk|whip|crank .. $head .. back|backwards|round|sideways
      $head .. back as|right|all far|back|way, pull|tug|drag .. head|neck .. hard|harder|hands|strongly|further|until
      pull|tug hard on|at .. head|neck, force .. $head, pull|push|press|drag .. head|neck ... as hard
      $head .. pull|yank|tug|press|push|force it|them hard|harder|strongly|further|down|towards|sideways|back
      yank|jerk|crank|wrench|tug|snap|crack|cracks|twist+ .. $head, $head .. until|till it .. cracks|clicks|pops|hurts
      turn|twist|bend|tilt .. $head .. as far as .. $goes|will
      $head .. as far round|over|back|down as
      $head slowly? gently? roll|rolls|circle|circles|rotate|rotates|swing|swings|spin|spins|travel|travels .. \
      all|full|fully|completely|round|around|over|backwards
      $head slowly? gently? roll|rolls|circle|circles|rotate|rotates|swing|swings|fall|drop right round|back|over|around
      draw|make|describe .. circle|circles .. with|of .. $head, full circle+ .. $head
      grip|grab|hold|take|cup|clasp ... $head|skull|jaw ... wrench+|twist+|yank+|jerk+|crank+|force+ it|round|further
      quick|sharp|sudden|brisk|hard|fast|swift turn|twist|jerk|tug|flick|shake|nod|swing of|with|to .. $head
      $head .. quickly|sharply|suddenly|jerkily|briskly|hard .. round|around|left|right|over|back|backwards|side
      whip+|snap+|jerk+|fling+|throw+|toss+|flick+|yank+|wrench+|crank+|hurl+ .. $head
      turn+|twist+|rotate+|shake|swing|roll .. $head .. quickly|sharply|suddenly|fast|hard|briskly|vigorously
      chin|jaw in|with|between .. hand|hands|palm|fist .. push+|pull+|twist+|wrench+|crank+|force+|turn+
      hand|hands on|behind|under|around|over .. $head|jaw|crown .. push+|pull+|jerk+|yank+|wrench+ .. hard|down|further|round|firmly
      rest|weight|stand|bridge|up on your|the forehead|crown|skull, forehead and feet|toes, hang .. weight .. $head, weight .. from .. $head
      neck|cervical crack+|cracking|adjustment, neck .. manipulate+, bend .. $head .. back|backwards .. limit|far|stop
      drop|drops|dropping|fall|falls|falling|tip|tips|tipping .. $head .. right|far|all .. back|backwards, $head .. as far as .. $goes, crown of .. head on
      weight .. on .. neck|head, full .. neck|head circle+, full circles with|of .. $head
      pull .. chin .. chest .. hands|hand, push|pushes .. head|neck .. down|further|forward .. with|hard|by|hands
      partner .. pull|pulls|push|pushes|twist .. $head, ear .. to .. shoulder .. pull|force|yank
      """
    ),
    (
      .cracking,
      """
      until|till .. pop|pops|crack|cracks|click|clicks|clunks|crunches|snaps
      satisfying|loud|good|big|nice|audible pop|crack|click|crunch, crack|cracking|pop|popping your|the neck|back|spine|knuckles
      """
    ),
    (
      .tooHot,
      """
      as hot|cold as .. can|possible|possibly|bear|stand|take|dare|goes|go|gets, hot .. you can .. bear|stand|take, scalding, scald
      boiling water|hot|kettle, just boiled|off, freshly boiled, boiled water|kettle, from .. boiling kettle
      straight|fresh|right|directly|hot from|out .. microwave|kettle|oven|stove|boiler
      highest|maximum|hottest|full|top|max setting|heat|level|power|temperature, full blast, turn .. up .. full|max|maximum|highest
      until|till .. skin .. red|burns|crimson|scarlet|lobster, red as .. lobster, lobster red
      piping|red|burning|searing|roasting hot, too hot to touch|hold|bear, hotter the better, the hotter
      """
    ),
    (
      .lieOnPack,
      """

      lie|lying|lies|sit|sitting|sleep|sleeping|rest|resting|lean|settle|stretch down|back|out? on|onto|upon|over \
      top? of? the|your|a|this|that|warm|hot|electric? warm|hot|heated|heating|electric|ice|cold|heat|wheat? water? \
      pad|pack|bottle|blanket|bag|it|compress|peas
      pad|pack|bottle|bag|compress|it under|underneath|beneath your|the|you, on top of .. pad|pack|bottle|bag|it
      roll onto .. pad|pack|it
      """
    ),
    (
      .patch,
      """

      fentanyl|buprenorphine|nicotine|hormone|hrt|medicine|medicated|medication|pain|painkiller|morphine|lidocaine|\
      opioid|drug patch|patches|plaster|plasters
      over|under|on|onto|across|above|near|around your|the|a|any .. patch, fentanyl, buprenorphine
      deep heat|freeze|relief, icy hot, tiger balm, bengay, ben gay, voltarol, voltaren, biofreeze
      heat|muscle|pain|warming|warm|menthol|ibuprofen|cooling rub|cream|gel|balm|ointment|liniment|lotion|spray|oil
      capsaicin, menthol, mentholatum
      rub+|massage+|smear+|apply|applying|spread|slap|layer .. cream|gel|balm|ointment|liniment|lotion|embrocation
      embrocation, heat rub+, wintergreen, chilli cream|patch|plaster, pain|painkiller|medicated|heat plaster, ointment
      bring|brings|drive|drives|push|pushes|get|gets|help|helps|carry|carries|make|makes .. medicine|medication|drug|painkiller|gel|\
      cream|opioid|active .. in|into|faster|deeper|quicker|through|work|stronger
      medicine|medication|drug|gel|cream|patch .. works|work|acts|soaks|sinks|goes|gets|enters .. faster|quicker|stronger|deeper|better
      """
    ),
    (
      .evening,
      """
      in bed, in|into your|the bed, to bed, into bed, bedtime, before|at bed
      before|until|till|while|as .. sleep|asleep|sleeping
      fall|falling|fell|drop asleep, drop|dropping off to, go|going to sleep, doze|dozing|snooze, drift+ off
      overnight, all|through|during night|the? night, for the night, tucked in|up, nod off, at night, tonight
      lights out, last thing, under .. duvet|covers|blankets, nightcap, night long, sleep with|on, pyjamas, goodnight
      """
    ),
    (
      .shield,
      """
      if|when|that|whether|notice|find|catch .. you|yourself hold|holding .. breath
      flower|garden|river|sea|vegetable|raised bed|beds, well|long|hours|hour before bed|bedtime|sleep
      edge|side|end|foot of .. bed, bed of, pillow case, while .. heal+, healing hands, ham cured, cold weather
      heart warming, cured meat|ham, keep|keeps|kept|carry|continue|go .. taking .. $medicine
      $medicine .. as .. prescribed|usual|told, bring .. $medicine, usual $medicine, pain clinic, chest press
      pain relief clinic, in|on your own time, take a .. break, rest of the .. day
      medicine ball+, push through .. heels|heel|feet|foot|hands|floor|legs|forearms|elbows|palms
      press through .. heels|heel|feet
      until|till|where|when .. pain|hurts|it|ache .. eases|goes|passes|fades|settles|stops|lessens|gone|subsides|better|lets|eased|passed|settled|\
      quietens|allows|starts|begins|away|disappears
      until|till|before .. pain|ache|hurt starts|begins|comes|would, hurt|hurts .. if|when|unless|less|tomorrow|afterwards
      boiling|boiled .. cool|cools|cooled|stand, bread .. crack+, crack of dawn
      drug free, stop .. drug store, sun bed, go|went .. bed .. early, bear with, bear crawl, bear hug, teddy bear
      burst of, in tears|tatters, take your pulse, feel your pulse, put up your, strain+ your eyes, eye strain
      at your own pace, read .. in bed, work through .. list|set|steps|exercises|routine|it|them
      """
    ),
  ]
}
