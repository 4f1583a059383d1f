// How hot, how long and where a pack is worn, and what else is on the skin.
// SPDX-License-Identifier: GPL-3.0-or-later

extension English {
  /// Phrases that count in every text of an exercise and of a routine.
  static let packs: [(topic: Topic, patterns: String)] = [
    (
      .tooHot,
      """
      as hot|cold as .. can|possible|possibly|bear|stand|take|dare|goes|go|gets, hot .. you can .. bear|stand|take, scalding, scald
      boiling water|hot|kettle, just boiled|off, freshly boiled, boiled water|kettle, from .. boiling kettle
      straight|fresh|right|directly|hot from|out .. microwave|kettle|oven|stove|boiler
      highest|maximum|hottest|full|top|max setting|heat|level|power|temperature, full blast, turn .. up .. full|max|maximum|highest
      until|till .. skin .. red|burns|crimson|scarlet|lobster, red as .. lobster, lobster red
      piping|red|burning|searing|roasting hot, too hot to touch|hold|bear, hotter the better, the hotter
      only|can|could|just just|only|barely|hardly|about .. bear|stand|take|put|endure|tolerate, barely|hardly|scarcely bear|stand|take|touch|tolerate|endure, so hot, hot enough to, hot as .. dare|you|can|it, until|till you .. flinch|gasp|yelp|wince|sweat|squeal
      very|extremely|really hot|cold, as much heat, steaming, sizzling, blistering, red hot, boiling, bubbling, until|till .. skin .. glows|burning|purple|white|blue|numb|tomato|beetroot, setting .. three|five|six|high|top|maximum
      off|from .. the boil, kettle .. boiled|boiling|boils, hottest, coldest, hotter and hotter
      crank+|turn+|whack+|ramp+|push+ .. up .. to|full|max|six|five|ten|high|hot, squirm+|squirming, hot enough .. that, scorching, toasty hot, sweat pours|runs|drips
      blister|blisters ... good|fine|working|works|normal|shows, turn .. up .. notch|again|further|higher|bit|another
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
      settle+|rest+|put+|press+|place+|drop+|lower+|sink+|lay+|lean+ .. weight|back|body|yourself|hips|bottom .. on|onto|into|against|down .. it|pad|pack|bottle|bag|pillow|cushion|stones|stone, weight .. on|onto|down .. it|pack|pad|bottle|bag|pillow
      lie|lying|lies|sit|sitting|sleep|roll|lean|recline|rest .. on|onto|upon|over|against .. pad|pack|bottle|bag|it|pillow|cushion|stones|peas|blanket|brick
      wedge+|trap+|squash+ .. under|between|beneath .. back|you|body
      sandwiched|wedged|squashed|pinned|trapped|squeezed under|between|beneath|underneath, under|beneath|underneath your lower? back|bottom|hips|weight|body|waist|spine
      ease|lower|let yourself .. down .. on|onto, back|weight|body .. on|onto top of .. it|pad|pack|bottle
      weight .. press|presses|pressing|pin|pins|hold|holds .. pack|it|bottle|bag, behind .. back|shoulder|blades|shoulders ... lie|lean|sink, weight .. sink into
      between your|the back .. mattress|floor|bed|chair|seat, settle|lie .. down? on top
      """
    ),
    (
      .keptOn,
      """
      leave|keep|have|hold|wear|give .. on|it|pack|bag|bottle|another .. minutes|hour|hours, hours|hour|minutes of .. warmth|heat|cold|ice
      half an hour is|are better|best|fine|good, another half .. hour
      """
    ),
    (
      .withoutEnd,
      """
      wear|keep|leave|have|use it|on|the .. all|whole afternoon|day|morning|evening|night, wear|keep|leave .. on all|the whole? afternoon|day|morning|evening, longer you|it ... better
      leave|keep|wear|stay|have ... long as ... nice|like|want|comfortable|feels|pleasant|good, leave|keep|hold .. until|till .. thawed|melted|thaws|melts, no limit
      breakfast|morning|noon|lunch until|till|to .. lunch|evening|noon|tea|supper, don't|not take .. off yet, another # minutes .. then another
      """
    ),
    (
      .again,
      """
      put .. pack|it|bag|bottle .. on again, put .. straight|right back on, straight|right back on, start over, warm|heat|freeze .. again ... back on
      swap|change to .. second|fresh|new|another pack|bag, last time was ... ago
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
      relief patch|patches|plaster
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
      nod|nods|nodding|dropping|drops off, off to .. dreamland|sleep|bed, dreamland, under the covers, sleepy, drowsy, forty winks, shut eye, turn in, hit the hay|sack, while you .. dream|sleep|snooze|nap, between the sheets, zzz
      until|till you wake|awake, a|little|short|quick|the nap, nod+ off
      """
    ),
  ]
}
