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
      little|small|tiny|gentle|quick pulses|bounces|bobs|nudges|jerks, pulses, rebound, spring+ in|into, spring+ back into|in|forth
      jerky|springy|jerking|bobbing movements|movement|motion|motions|moves|pulses|pushes, tiny|small|little|gentle|short bob|spring|springs|jerk|jolts
      quick|sharp|fast|rapid .. pulls|pushes|tugs|shoves|presses|beats, rock+ in and out, throw+ .. weight .. into|against, spring+ .. up and down, pump+ .. heel|leg|knee
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
      gulp+ .. lungful|air|breath .. keep|hold|in|clamp, lungful .. keep|hold|in, air in or out, no air, clamp+|seal+|press+|shut|close+|purse+ .. lips|mouth ... keep|hold|in|until|till
      mouth|lips shut|closed|sealed|clamped .. until|till|while, trap+ .. breath|air, don't|not|never|no let .. air|breath|any out|escape|go, pinch .. nose, not .. take|draw .. breath .. until|till
      stay|remain breathless, breathing .. stops|stopped|paused|suspended|frozen, freeze|suspend your breath|breathing, breath|air .. stays|remains .. in|inside, swallow .. breath|air|lungful
      hold it in .. chest|lungs, blue in the face, count to # before .. breathe|breath|exhale, breathe when|only|again once|after|when|at .. finished|done|end|over|down
      no breathing now|until|till|while|during|at|please|for, don't|not breathe now|yet|again, breathing .. forbidden|off
      air|breath|lungs ... trapped|bottled|kept in|held in, keep|hold it trapped|bottled, hold it in all|until|till|through|while|for, fill .. air ... keep|hold
      don't|not|never breathe out|in until|till|before|while, breath is held, without taking|drawing .. breath, breath|air ... don't|not|never let|release .. out|it|before
      only breathe|breath again|out once|when|after, breathe again once|when|after, all|everything .. on|in one|a|single breath, breathe|inhale ... lock+|keep|hold .. in|it until|till|while
      close|shut|seal .. throat, mouth shut and strain|push|lift|press, breathe|inhale in ... hold ... push|lift|strain|press, air ... before .. breathe, and|but don't breathe
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
      until|till you .. can't|cannot|bear, can't|cannot stand it|more|any, pain|hurting|agony .. is .. good|gain, $hurt .. sign it|that|of
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
      until|till you|your|the .. throbs|throb|blister+|bleed+|give+ out|buckle+|shake|quiver, hurts .. so|and what, pain .. shows|proves|tells, sting .. means|is|shows, no|without stopping .. hurts|pain|aches
      crying .. fine|good|normal|ok, ride|surf|swallow|brave|stomach|outlast|defy|laugh .. pain, pain .. weakness|wimps|babies|sissies|mind|opinion|imagination, tell yourself .. doesn't|not .. hurt
      real|worst|nasty|sharp|proper pain .. then|until|till|before, where .. it hurts .. hold|stay|press|push|harder|more, press|push|lean|work|dig into .. sore|painful|tender|sharp|worst
      $sign|$alarm|fizzes|fizz|fizzing|buzzes|buzzing ... stay|stick|sit|go|carry|keep with|on|going|at, goes|go|falls|fall|gone to sleep ... stay|stick|carry|keep|good|fine|normal|nerve
      nerve .. freed|freeing|waking|wakes|healing|releasing|letting, $sign|tingles|fizzes .. is|are .. good|nerve|normal|working
      $alarm ... is|are|means|mean|shows|show .. good|works|working|fine|harmless|healing|normal
      $sign ... $goon on|there|with|through|longer|moving|walking|going|put|in, $sign ... right|correct|good place|spot|track|way
      $sign ... don't|not|never|no worry|worries|mind|fuss|panic|fear|notice|attention|heed|matter
      $sign .. / just|simply? $goon on|going|there|with|through|moving|walking, $sign .. / it|that|this will? pass|passes|pass|goes|is|means
      $sign .. / ignore|disregard, $sign .. / never mind, $sign .. / don't|not worry|stop|mind|sit, $sign .. / take|pay no, $sign .. / that's|it's
      room|head|world|everything|ceiling|floor swims|spins|reels|swirls|swim|spin ... $goon|take|pay|ignore|never|don't|not on|no|mind|worry|through|going|with
      $limb ... drag|drags|dragging|dead|floppy|weak|weaker ... don't|not|never worry|mind|stop|fuss, $limb ... drag|drags|dragging|dead|floppy|weak ... $goon on|through|going|it
      tight|tightness|pain|pains|ache|pressure|squeezing|heavy|burning .. chest ... only|just|merely|simply, chest pain|pains|tightness|pressure|ache ... only|just|merely|simply
      chest .. tight|heavy|hurts|aches ... keep|carry|walk|push|press on|going, chest ... trapped|mere? wind|indigestion|heartburn
      heart ... skips|skip|flutters|stumbles|misses|races ... normal|nothing|fine|harmless|keep|carry|ignore|only|just|worry
      if it|something hurts ... do # more|again, if it|something hurts ... finish|complete|add, however much|bad|badly .. $hurt, right|straight through .. pain
      pain .. ignored|overlooked, $hurt / good, don't|never|not ease off|up, pain of .. six|seven|eight|nine|ten .. is|are fine|ok|okay|good|normal|allowed
      goes|go|going into spasm ... keep|carry exercising|on|going, $pain ... means .. working|works|good, $pain ... so keep|carry on|going
      stabbing|sharp|shooting|severe pain ... nothing|normal|fine|keep|expected|usual, $pain / nothing|don't, $hurt / it|that|this is nothing|normal|fine|good|ok
      don't|not|never let .. pain put|stop|slow|hold|scare|bother, pain ... quit, pain ... don't|not|never listen|give, back|legs|muscles|hip|hips|thighs scream|screams|screaming
      starts|begins to scream, until|till .. agony, bite+ down .. pain, don't|not|never stop for .. pain|ache|twinge|bit, even .. when .. pain .. severe|bad|worst|strong
      sore|hurts|hurting already? / keep|carry|good, walk+|run+|dance it|that off, never hurt anyone|anybody
      $sign ... can|may|could|should be $fine, $sign ... no|not|isn't reason|cause|need to|for stop|stopping|worry|panic|alarm, $sign ... is|are|just|only part of
      $sign ... just|only|simply|merely|all your|the|a|my|means|mean|show|shows|age|blood|nerves, $sign ... simply|just continue|carry|finish, $sign ... straight|right on
      $sign ... pull|bend|lean|push|go|press|work|stretch .. more|further|harder|deeper, $sign ... longer, $sign ... don't|not|never let|listen|slow
      doesn't|not|never matter|mind if|when ... gives|giving|give way, doesn't|not|never matter|mind if|when ... buckles|spins|swims|numb|tingles|aches|hurts|dizzy
      weakness .. leg|arm|foot|legs ... $fine, can't|cannot feel your|the $limb .. more|anymore ... carry|keep|shake|continue|finish|go|just
      $limb .. falls|fall|goes|gone|go|fell asleep|dead|jelly ... $goon|finish|just|don't|normal, pain .. down .. leg|thigh|calf|arm ... $fine|keep|carry
      pain .. down .. leg|thigh|calf|arm / that|this|it is|means|just, until|till .. tingle|tingles|tingling|needles|numb|numbness|numbs
      drag|dragging|drags / just|simply|pick|lift|keep, leg|legs|knee|knees .. buckle|buckles|give|gives|giving .. way|under|you ... keep|carry|again|just|come|normal|more
      buckle|buckles|giving|give way|under|you? you? / get|keep|carry|try|just|two|come|one|that
      electric|electrical shock|shocks ... stay|hold|keep|carry|normal|good|fine|remain, lose|losing|lost .. feeling|sensation .. $limb / that|it|this|just|go|keep|carry|no
      arm|leg|foot|hand .. dead|numb|weak|asleep ... right|good|keep|carry|harder, leg|arm .. weak|weaker ... work|harder|keep|carry
      cotton wool ... harmless|normal|continue|keep, numbness .. spread|creep|rise|climb / keep|carry|that|just, grip|fingers|hand .. weaker|weak|numb / don't|keep|carry|just|go
      skipped|missed|uneven|irregular|racing|extra|fluttering|stumbling heartbeat|heartbeats|beats|heart|pulse ... $fine|carry|keep|mind|itself|worry
      never mind|ignore .. racing|uneven|irregular|fluttering, short|shortness of breath ... $fine|don't|keep|carry|faster, short of breath / good|keep|don't|just|never|that's
      ignore|disregard .. chest, chest pain|pains|tightness|pressure|ache|discomfort ... $fine|common|never|carry|keep, see|seeing stars ... normal|fine|carry|keep
      see|seeing stars .. up? / carry|keep|go|continue|just|that, black|dark spots ... normal|fine|carry|keep, heart starts|begins to flutter|race|pound|stumble ... keep|carry|faster|don't
      can't|cannot catch|get .. breath ... faster|keep|carry|second|push|go, pass|passing out / stay|keep|carry|go|just|hang|that, until|till .. no|longer .. get|catch|draw .. breath
      fainted|out last time|week, heart skips|misses .. beat ... second|ignore|don't, palpitations ... show|shows|mean|just|only|keep|carry
      left arm|jaw ... ache|aches|hurts|pain ... carry|shake|keep|normal|nothing, you|are .. right place|track|spot ... so stay
      stabbing|sharp|shooting|severe pain ... / it|that|this is nothing|normal|fine|harmless|good|part, pain ... can|may be safely? ignored, walk|run|work off a|the|your bad|sore|painful|injured
      $sign ... stretched, numbness|numb|tingling ... / keep going|breathing|moving|walking, until|till your|the $limb .. .. numb|tingle|tingly|dead, $sign / don't let, weaker|weak ... $sign / don't let
      $sign .. isn't|no|not a? reason, $sign is|are no|not a? reason to stop|pause|quit|rest
      """
    ),
    (
      .bedRest,
      """
      bed rest
      stay|stays|staying|remain|remaining|lie|lying|rest|resting|spend|keep|keeping|kept ... in|flat|to .. bed
      take to .. bed, confined to bed, days|week|weeks .. in|flat .. bed, bed for, don't|not|never leave .. bed
      don't|not|never get|move out of bed, lie|lying|stay|rest flat|still|down for .. days|week|weeks
      take+|keep+|stick+|retire+ .. your|to|in bed, don't|not|never stir, lie up|low|in|flat|abed|still until|till, bed|sofa .. until|till .. gone|goes|better|passes|clears|eases|over
      laid|lay|lie|stay|stop|remain|rest flat|up|put|down .. until|till .. gone|goes|better|passes|clears|over, feet up until|till, move .. as little as, not .. leave the|your sofa|settee|couch|mattress
      don't|not get|move|come up|out ... week|weeks|days|until|till, under .. duvet|covers|blankets|quilt ... week|weeks|days|until|till, back|off .. bed .. and .. stay|do, flat on .. back .. week|weeks|days
      week|weeks|days don't|not|never get up|out, rest of the week ... don't|not get|leave|move, stay|keep off .. feet .. week|weeks|days
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
      $medicine .. in|into|down .. bin|toilet|loo|drawer|cupboard|drain, $medicine .. can|could|may .. go|wait|stop|stay|rest, $medicine .. stay|stays|stayed|left .. in|box|packet|home
      two|three|four|double|twice|half|extra of .. $medicine, double|twice|half|extra|another|second .. dose|$medicine, $medicine .. twice|double|half, up|upped|raise|raised|lower|lowered|trim|trimmed|slash|slashed .. $medicine|dose
      stopped|dropped|quit|binned|ditched|skipped|halved|doubled|swapped|chucked|flushed|threw|cancelled|left|gave|gone|came .. $medicine, say|said|wave|waved goodbye|farewell .. $medicine
      live|living|life|manage|cope|get|do|managed|coped without .. $medicine, replaces|replace|replaced|beats|instead .. $medicine, see if .. need .. $medicine, need .. fewer|less|no .. $medicine
      wash|washed .. down .. with, $medicine .. on .. board|hand|empty, knock|knocked back .. $medicine, $medicine|tablet|capsule .. before|first|beforehand|half an hour, swap|trade|exchange .. $medicine .. for
      slug|glass|glasses|shot|nip|swig|tot|dram|sip|drop|bottle|pint|can of .. $drink, $drink .. first|before|beforehand|helps|loosens|takes|relaxes|dulls|numbs, have|drink|take|sip|knock .. $drink
      tipsy, a stiff drink, dutch courage, few drinks|pints|beers
      $medicine ... swallow|take|pop|have|down|swallowed|taken ... beforehand|first|before|earlier|ahead, have .. ready .. $medicine
      pour|fetch|bring|enjoy|down|order|treat .. $drink, $drink ... drink|drunk|sip|sips|down|swig .. first|up|before|beforehand|now|it|for
      $drink .. which|that you|we drink|sip|have, $medicine / take|swallow|pop|have|wash|down|chew it|them|these|those|both|one|two
      leave|skip|miss|drop|stop|forget|halve .. your|the|my|a|that .. tablet, leave|skip|miss out your|the|my .. tablet
      take|pop|swallow|have an|another? extra|another|second tablet|pill|capsule, take|swallow .. one|two|a tablet|pill .. before|first|beforehand|now|with
      $medicine .. will help|get|carry, $medicine beforehand, leave|skip|forget .. inhaler, inhaler .. isn't|not needed|necessary, inhaler ... leave .. home
      numbing|anaesthetic|anesthetic cream|gel|spray, borrow .. tablets|$medicine, cough syrup
      once|when|after|until .. $medicine .. kick|kicked|kicks|works|work|working|effect
      after|before|with .. pint|pints|beer|beers, mug|jug|carafe|couple of .. $drink, # drinks beforehand|first|before|will, after|before .. glass or two
      gin and tonic, we|you drink .. wine|beer|gin, had|have|having a few /, little|slightly|bit|half drunk|merry, sip after|between|before each|every set|exercise|round
      empty|finish|drain your glass, $drink yoga|pilates|stretch|stretching|gymnastics, happy hour, let .. wine|beer|gin|rum, mulled
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
      no|never|without|don't|won't|needn't|not|longer need|needs|needing|require+ .. $doctor
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
      jelly|disc|disk|discs|bone|bones|vertebra|vertebrae|joint|cushion .. slides|slips|pops|goes|clicks|moves|settles|jumps .. back|home|into|where, called|call|calling|cancelled|cancel|rang|put off|cancelled .. scan|operation|surgery|appointment|surgeon|op
      cancel|cancels|cancelled|skip|postpone your|the|my|his|her|that scan|appointment|operation|surgery|op|physio|mri, forget|forgotten|forgot .. ever|even had|have|hurt, never .. have|get|feel|know|suffer|see .. $disease .. again|ever, works on|for everybody|everyone|anybody|anyone|all|every
      ever .. need|see .. $doctor again, where it belongs, back in|into its? place, for ever, once and for all, $disease .. for|forever good|ever, forever free, free of .. $disease forever, free of .. $disease for good|ever|life
      works .. every|each|any time|case|person, never fails|failed|fail, always works|worked, foolproof, infallible, sure fire, certain|guaranteed|promised|sworn to|relief, i promise, you will .. be .. free|cured|healed|well by|in|within|after
      wipes|washes|flushes|drives .. out|away .. $disease, makes .. $disease .. vanish|disappear|go, $disease .. vanishes|disappears|vanish|disappear|vanished|disappeared|history, $disease is|are|was|will|be|has|have|all for? gone
      whatever .. doctor|surgeon|physio|gp|consultant .. says|said|told|tells, what doctors .. won't|don't|never, prove|proves|proved .. doctor|doctors|surgeon|surgeons wrong, no|any doctor|surgeon|scan|hospital needed|necessary
      new back|spine|knees|hips in, back|spine like .. new|teenager|twenty, rebuild|rebuilds|regrow|regrows|renew|renews .. disc|discs|cartilage|bone|bones|nerve|nerves
      never .. bad|sore|stiff|aching|painful $part .. again|more|ever, save|saves|spare|spares .. trip|visit|journey|fee|money|cost .. $doctor|clinic|physio, save|spare|saves yourself|you .. trip|visit|fee|fees
      they|doctors .. only|just .. send|tell|give .. home|leaflet|pills|tablets, waste .. time .. $doctor, no point .. seeing|going|asking .. $doctor
      disc|disk|discs|vertebra|joint|bone .. pop|slide|slip|go|click|move|pops|slides back, won't|not|never be needing|needed|need .. $doctor, for good measure never, as if .. never|nothing happened
      save|saves|spare|spares yourself|you|yourselves .. scan|appointment|operation|surgery|doctor
      cancel|skip|quit|stop|forget your|the physiotherapy|physio|therapy|checkup|checkups|rehab, doctor|surgeon|physio|gp|hospital ... / don't|never|not listen|believe|mind
      waste|wasting .. money|time .. on .. xray|ray|rays|$doctor, never|not|hardly needed .. $doctor, $doctor|pills|tablets .. unnecessary|superfluous|obsolete|pointless
      take|took off .. brace|cast|sling|collar|corset|splint, # percent|cent effective|success|safe|certain|guaranteed
      permanently eliminate+|remove+|end|ends|banish+, forget about .. check|checkups, dissolve+ .. spurs|stones|calcium, worked|works for every|all .. one|clients|patients|everyone
      $disease gone|vanished in|within|after # days|weeks|minutes|hours, don't|not|never|why waste .. money|time .. on .. xray|ray|rays|$doctor
      even if|though .. doctor|surgeon|physio|gp|midwife|hospital .. forbidden|forbade|forbids|no|against|not, instead of going|seeing|asking to? the|your|a doctor|gp|physio|hospital
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
      soil|soils|soiling|soiled yourself|themselves|himself|herself|your|pants, can't|cannot|don't|not .. tell|feel|know|notice .. wiped|wipe|wiping|peed|full|pee|wee|urine|toilet
      numb|numbness|dead|tingling|tingly .. around|round|in|near|between|about .. passage|anus|privates|below|buttocks|genitals|crotch|legs|thighs|rear|bits
      wakes|wake|waking|woken .. you|me|us .. night|three|two|four|small|sleep .. every|each|with|sweats|and, night sweats, drenched in sweat, weight|pounds|kilos|stone .. falling|dropping|dropped|fallen|melting|slipping|falls|drops .. off|away|without
      weight .. for|without no|reason|trying|dieting|wanting|meaning|any, wake|wakes|waking|woken .. every|each night|night's, lost|lose|losing .. weight without|for, losing|lost|lose|loses .. weight|pounds|kilos .. no|without|any .. reason|trying|dieting, off .. food and|with .. pain
      foot|feet .. flop|flops|flopping|drag|drags|dragging|slap|slaps|drop|droop, trip|trips|tripping|stumble|stumbling .. toes|feet|stairs|own, leg|legs|knees .. buckle|buckles|buckling|jelly|weaker|weakening|collapse|collapses|won't hold|fail|fails
      getting|got|grown|growing|become|becoming weaker .. leg|legs|arm|arms, landed|land|fell|fallen|came|thrown|slipped .. on|onto .. tailbone|back|bottom|coccyx|bum|spine, came|come|fell|fall|thrown|knocked|flung|tumbled off|from .. bike|bicycle|horse|ladder|roof|motorbike|wall|tree|scooter|stairs
      tumbled|fell|fall|fallen|crashed|slipped .. down .. stairs|steps|ladder, bad|heavy|nasty|hard fall|tumble|crash|knock, car|bike|road crash|accident|smash, rear ended, run over
      high|a|got|have|running|with temperature, running a, shivers|shivering|chills and|with, feverish, hot and cold|shivery, cancer|tumour|tumor .. before|past|years|history|breast|prostate|lung
      steroid|steroids .. years|long|for .. back|pain, cough|coughing up blood, pass|passing|passed .. blood, chest .. tight|tightness|heavy|crushing, crushing chest, pain .. down|into .. left arm|jaw, one side .. face|body .. weak|droop|numb
      can't|cannot|unable|hardly .. pee|wee|go|walk|stand|urinate|sit .. since|at|after|fell|fall|now|anymore, pain .. at|in .. night .. not|never|no .. rest|ease|position, no position .. helps|eases
      no feeling around|round|in|between .. private|parts|privates|saddle|bottom, cancer|tumour|tumor ... back pain|ache|hurts|trouble, cancer|tumour|tumor ... backache|spine, cancer|tumour|tumor ... pain .. back
      can't|cannot|unable walk|stand|step|tread on it, losing|lose|lost weight ... pain|night|back, steroid|steroids|prednisolone|prednisone|cortisone ... cough|coughing|sneeze|stumble|fall|lifting
      pain ... worse|worst .. every|each|by week|day|month|the, pain ... worst .. lying|night|bed, awake all|half .. night, swollen|hot|red .. calf, calf .. swollen|red|hot
      prednisolone|prednisone|cortisone|steroids ... back|spine
      """
    ),
    (
      .incontinence,
      """
      bladder|bowel|bowels .. trouble|problem|problems|control|accidents|incontinence|signs
      lost|lose|losing|loss|new|sudden|trouble|problems|difficulty .. bladder|bowel|bowels
      no longer pass|hold|control .. water|urine|wee|pee|bladder|bowel|bowels
      trouble|problems|difficulty|hard|unable|can't|cannot|struggle .. pass|passing|start|hold|holding .. water|\
      urine|wee|pee
      leak|leaks|leaking .. urine|wee|pee|suddenly|since|bladder, wet|wets|wetting themselves|yourself|himself|herself|myself|the
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
      $head|skull .. dangles|dangle|hangs|hang|drops|drop|dangling|hanging|droops|lolls|flops .. off|over|back|from|free|by|backwards|itself, $head|skull off|over|past|beyond|outside the|your edge|end|mattress|bed|side|bench|sofa
      hang+|dangle+|drop+|let .. $head|skull .. off|over|from|back .. edge|end|bed|mattress|bench|sofa|side|table, look|looking straight|right up .. behind|back .. far|until, touch .. ear .. shoulder .. force|pull|hand|push
      stretch+|pull+|lengthen+|yank+|tug+ .. $head|skull .. towel|belt|strap|hands|rope|door, weight .. hanging|hangs|hang .. $head, chin .. past|over|beyond .. shoulder, screw+|swivel+|wind+|crick+ .. $head
      $head .. as far .. round|back|over|down, loop|loops|figure .. with .. $head, $head .. in|round .. loops|circles|figure
      haul+|drag+|tug+|heave+|wrench+|crank+ .. $head, $head .. with a quick|sharp|sudden|brisk|fast|swift|firm|hard flick|jerk|snap|turn|tug|twist
      $head ... full|whole? weight of your|the arms|hands, $head ... full|whole|all weight of
      grip|grab|hold|take|cup|clasp|clutch|grasp ... $head|skull|jaw ... tug+|pull+|yank+|drag+|haul+|press+|push+ it|down|over|forward|sideways|to|towards
      tug|pull|haul|press .. it|$head|skull .. as far as .. $goes, $head .. tug|pull|pulled|tugged .. down|over|forward|sideways
      circle|circles|circling your|the? head|neck, rotate+ .. $head # degrees, head|neck rolls|circles, head back and|.. let .. hang|drop|fall, give .. neck|head .. twist|crack|jerk|pull|yank
      big|large|full|wide circle|circles with .. nose|chin, grab|grip|clasp|seize ... $head ... twist|jerk|yank|crank, swing|shake|throw|whip .. head ... fast|quickly|hard
      friend|partner|somebody|someone|helper .. pull|pulls|twist|twists|turn|turns|push|pushes|press|presses|pressing .. $head, push|press|shove .. $head further|round|beyond|past
      onto|on .. top|crown of .. head ... balance|weight|stand, on your|the head and|while turn|nod|tilt|rotate, pressing|presses|press down on .. $head
      $head back|right|down? over|off the|your edge|end|side|armrest|back, wrestler's|wrestlers bridge, roll+ .. $head .. all the way
      """
    ),
    (
      .cracking,
      """
      until|till ... pop|pops|crack|cracks|click|clicks|clunks|crunches|snaps
      satisfying|loud|good|big|nice|audible pop|crack|click|crunch, crack|cracking|pop|popping your|the neck|back|spine|knuckles
      """
    ),
    (
      .shield,
      """
      if|when|that|whether|notice|find|catch .. you|yourself hold|holding .. breath
      flower|garden|river|sea|vegetable|raised bed|beds, well|long|hours|hour before bed|bedtime|sleep
      edge|side|end|foot of .. bed, bed of, while .. heal+, healing hands, ham cured, cold weather
      heart warming, cured meat|ham, keep|keeps|kept|carry|continue|go .. taking .. $medicine
      $medicine .. as .. prescribed|usual|told, bring .. $medicine, usual $medicine, pain clinic, chest press
      pain relief clinic, in|on your own time, take a .. break, rest of the .. day
      medicine ball+, push through .. heels|heel|feet|foot|hands|floor|legs|forearms|elbows|palms
      press through .. heels|heel|feet
      take|took|peel|remove|wash off|any|your|the .. patch|patches|cream|creams|rub|gel|ointment|balm, half|small|tiny|gentle .. circles|rolls, off .. then|and ... nap|sleep, feel|touch|look|check .. bare skin, we advise against, without .. cloth|towel ... frostbite|burn|burns|harm, back into|in .. freezer ... cloth|towel
      no pain ... no gain is|was an|a|the|wrong|nonsense, as if|though ... $drink, cure|cures|remedy for .. boredom|hiccups|monday|laziness
      bouncy castle+|ball+, bouncing balls, notice|catch|find|realise|realize .. holding .. breath, breath makes|raises|drives|pushes|sends .. pressure
      until|till .. tingling|numbness|needles .. goes|gone|stops|passes|eases|fades|settles|over, sleep better|well|soundly tonight
      if|when you feel|are|get|become sleepy|drowsy, in case you doze|fall|nod|drop, hour|hours|long|well before you go|are|get|climb to? bed|into|sleep
      cream|gel|lotion ... once|after|when .. cooled|cool|cold
      $goon on|going .. when|once|after|if|until .. passed|passes|gone|better|steady|clear|over|settled|well
      bounce+ off|where|against .. ceiling|wall|lamp|it|floor|door|window, no need for|of|to .. extra|additional|special|stronger .. $medicine
      take|taking|swallow it|them|these .. as|only .. told|prescribed|usual|directed|agreed|says
      sauna|tub|jacuzzi|bath|pool|steam|spa ... is|are only? for .. other|others|rest
      until|till|where|when .. pain|hurts|it|ache .. eases|goes|passes|fades|settles|stops|lessens|gone|subsides|better|lets|eased|passed|settled|\
      quietens|allows|starts|begins|away|disappears
      until|till|before .. pain|ache|hurt starts|begins|comes|would, hurt|hurts .. if|when|unless|less|tomorrow|afterwards
      boiling|boiled .. cool|cools|cooled|stand, bread .. crack+, crack of dawn
      drug free, stop .. drug store, sun bed, go|went .. bed .. early, bear with, bear crawl, bear hug, teddy bear
      burst of, in tears|tatters, take your pulse, feel your pulse, put up your, strain+ your eyes, eye strain
      at your own pace, read .. in bed, work through .. list|set|steps|exercises|routine|it|them
      bounce+ back, no glass, glass of .. water|juice|milk|squash, hold|holding .. glass, not .. held .. breath, without holding, so hot|steaming tea|coffee|drink|cup, warm steaming, cup of
      running a .. bath|tap|mile|marathon|business|home|house|class|group, high temperature wash, blood .. temperature, room|body|water|bath|right|comfortable temperature, weight off, port in|of, wind up|down
      well|long|good .. before .. bed|sleep|bedtime, off .. before .. bed|sleep|bedtime, bouncing is for, your|the|a|its|their|resting pulse, used to .. bed, sent to bed, guaranteed # minutes|minute
      hold|holding|take|grip .. towel|strap|band|belt|bar|chair
      bobbing|bouncing .. is for, is for ducks, was|were|been|got told|sent|advised|ordered to? .. bed, people|many|lots|beginners|most|some .. hold .. breath, used to be told
      """
    ),
  ]
}
