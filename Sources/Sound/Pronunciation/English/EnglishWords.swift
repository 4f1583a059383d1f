// English words of the field that eSpeak NG mispronounces, in the singular; plurals and possessives follow from them.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  static let englishWords: PronunciationTable = {
    var table = PronunciationTable()
    for (word, phonemes) in phonemesOfWords { table.add(word, .phonemes(phonemes)) }
    for (word, words) in respelledWords { table.add(word, .likeWords(words)) }
    // Postures: the stem, and the stress on the first syllable of the ending.
    for (stem, phonemes) in stemsOfPostures { table.add(stem + "asana", .phonemes(phonemes + "'A:s@n@")) }
    return table
  }()

  /// Torn fibres rhyme with "wear", and so do torn strips; only eyes have the other kind.
  static let tear = SpeakingRule(.word, "tear of a muscle", for: "a muscle tear", not: "a tear duct") { tokens, index in
    guard let word = tokens.word(at: index)?.lowercased(), word == "tear" || word == "tears" else { return nil }
    let injured: Set = [
      "muscle", "tendon", "ligament", "cuff", "meniscus", "meniscal", "labral", "labrum", "cartilage", "calf",
      "hamstring",
      "small", "partial", "full", "acl", "disc", "tiny", "micro",
    ]
    let isInjury =
      word == "tear"
      ? !["duct", "ducts", "gas", "film", "drop", "drops"].contains(tokens.wordAfter(index + 1) ?? "")
      : injured.contains(tokens.wordBefore(index) ?? "")
    return isInjury ? .init(end: index + 1, said: [.spoken(word == "tear" ? "[[t'e@]]" : "[[t'e@z]]")]) : nil
  }

  /// A posture that the table does not have: its ending is stressed on the first syllable.
  static let posture = SpeakingRule(.word, "posture", for: "Padottanasana", not: "five asanas") { tokens, index in
    guard let word = tokens.word(at: index), word.utf8.count > 6, englishWords.match(tokens, index) == nil else {
      return nil
    }
    for (ending, phonemes) in [("asana", "'A:s@n@"), ("asanas", "'A:s@n@z")] where word.lowercased().hasSuffix(ending) {
      return .init(
        end: index + 1, said: [.word(String(word.dropLast(ending.count))), .space, .spoken("[[\(phonemes)]]")])
    }
    return nil
  }

  private static let respelledWords = [
    "wind and unwind": "wined and unwind", "lead weight": "led weight", "lead vest": "led vest",
    "wind down": "wined down", "wind-down": "wined down",
  ]

  private static let stemsOfPostures = [
    "": "", "adho mukha svan": "'VdoU m'u:k@ Sv@n", "anjaney": "%VndZ@n@j", "apan": "%Vp@n", "bak": "b@k", "bal": "b@l",
    "bharadvaj": "b%VrVdv@dZ", "chandr": "tS@ndr",
    "bandh": "b@nd", "bhujang": "b%UdZ@Ng", "bitil": "b%ItIl", "chakr": "tS@kr", "dand": "d@nd", "dhanur": "d%VnU@r",
    "garud": "g%VrUd", "gomukh": "g%oUmUk", "hal": "h@l", "kapot": "k%VpoUt", "kon": "koUn", "makar": "m%Vk@r",
    "mal": "m@l", "marjary": "m%A@dZ@rj", "mandal": "m%Vnd@l", "matsy": "m@tsj", "matsyendr": "m%Vtsj%Endr",
    "mayur": "m%Vju:r", "parsvottan": "p%A@Sv%oUt@n", "shalabh": "S%Vl@b", "vasisth": "v%VsIst", "vir": "v%Ir",
    "nataraj": "n%Vt@rA:dZ", "nav": "n@v", "padm": "p@dm",
    "parivrtt": "p%VrIvrIt", "paschimottan": "p%VSImoUt@n", "phalak": "p%Vl@k", "salabh": "S%Vl@b",
    "sarvang": "s%A@vVNg", "sav": "S@v", "shav": "S@v", "shirsh": "SI@S", "simh": "sImh", "sirs": "SI@S",
    "sukh": "sUk", "svan": "Sv@n", "tad": "t@d", "trikon": "tr%IkoUn", "ustr": "Ustr", "utkat": "%UtkVt",
    "uttan": "%UtVn", "vajr": "v@dZr", "virabhadr": "v%I@r@b@dr", "vriksh": "vrIkS", "vrks": "vrIkS",
  ]

  private static let phonemesOfWords = [
    // Yoga, qigong, meditation
    "anjali": "'VndZ@lI2", "baduanjin": "b,A:dw@ndZ'In", "bandha": "b'Vnd@", "bhastrika": "b'VstrIk@",
    "chaturanga": "tS,Vt@r'VNg@", "chi": "tS'i:", "chi kung": "tS'i: k'UN", "dantian": "d'aantj,En", "guru": "g'Uru:",
    "hatha": "h'Vt@", "iyengar": "aIj'ENgA@", "kapalabhati": "k@p,A:l@b'A:tI2", "mudra": "m'u:dr@", "mukha": "m'u:k@",
    "mula": "m'u:l@", "nadi shodhana": "n'A:dI2 S'oUd@n@", "namaskar": "n,Vm@sk'A@", "namaste": "n'Vm@st,eI",
    "om": "'oUm", "pranayama": "pr,A:n@j'A:m@", "qi": "tS'i:", "qi gong": "tS,i: g'0N", "qigong": "tS,i:g'0N",
    "surya": "s'U@rI2@", "taiji": "t,aIdZ'i:", "uddiyana": "%UdI2j'A:n@", "ujjayi": "u:dZ'aIi",
    "vinyasa": "vInj'A:s@",
    "vipassana": "vIp'as@n@", "yogic": "j'oUgIk", "yogini": "joUg'i:nI2",
    "ahimsa": "@h'Ims@", "ayurveda": "%A:jU@v'eId@", "samadhi": "s@m'A:dI2",
    "ardha": "'A:d@", "baddha": "b'Vd@", "buteyko": "bu:t'eIkoU", "gyan": "gj'A:n", "nidra": "n'i:dr@",
    // Movement
    "aikido": "aIk'i:doU", "bosu": "b'oUsu:", "kinesio": "kIn'i:zI2oU", "pli\u{E9}": "pli:'eI",
    "relev\u{E9}": "r@l@v'eI",
    "thera-band": "T'Er@b,and", "thera band": "T'Er@b,and", "theraband": "T'Er@b,and", "theracane": "T'Er@k,eIn",
    "co-contract": "k,oUk@ntr'akt", "decrease": "dI2kr'i:s", "de-stress": "d,i:str'Es", "plie": "pli:'eI",
    "pronate": "proUn'eIt",
    "releve": "r@l@v'eI", "sumo": "s'u:moU",
    // Body
    "brachioradialis": "br,eIkI2oUr,eIdI2'eIlIs", "coccyx": "k'0ksIks", "labrum": "l'eIbr@m",
    "latissimus": "l@t'IsIm@s", "medialis": "m,i:dI2'eIlIs", "meniscus": "mI2n'Isk@s", "olecranon": "oUl'Ekr@n,0n",
    "peroneal": "p,Er@n'i@L", "pes": "p'i:z",
    "calcaneal": "kalk'eInI2@L", "cuneiform": "kj'u:nIf,O@m", "gemellus": "dZ@m'El@s", "hallucis": "h'alu:sIs",
    "iliacus": "IlI2'aIk@s", "lateralis": "l,at@r'eIlIs", "longissimus": "l0ndZ'IsIm@s", "masseter": "mas'i:t@",
    "peroneus": "p,ErI2n'i:@s", "platysma": "pl@t'Izm@", "popliteus": "p0pl'ItI2@s",
    "semimembranosus": "s,EmIm,Embr@n'oUs@s", "semitendinosus": "s,EmIt,EndIn'oUs@s", "subtalar": "sVbt'eIl@",
    "tibiofemoral": "t,IbI2oUf'Em@r@L",
    "abdominis": "abd'0mInIs", "brachialis": "br,eIkI2'eIlIs", "calcaneus": "kalk'eInI2@s", "coccygeal": "k0ks'IdZI2@L",
    "distal": "d'Ist@L", "fascia": "f'aSI@", "fascial": "f'aSI2@L", "gracilis": "gr'asIlIs",
    "iliopsoas": "%IlI2oUs'oU@s",
    "infraspinatus": "%Infr@spaIn'eIt@s", "latae": "l'eIti:", "multifidus": "mVlt'IfId@s",
    "myofascial": "m,aIoUf'aSI2@L",
    "patella": "p@t'El@", "patellar": "p@t'El@", "patellofemoral": "p@t,EloUf'Em@r@L", "pectoralis": "p,Ekt@r'A:lIs",
    "phalanges": "f@l'andZi:z", "piriformis": "p,IrIf'O@mIs", "popliteal": "p0plI2t'i@L", "quadratus": "kw0dr'eIt@s",
    "quadriceps": "kw'0drIs,Eps", "sacroiliac": "s,akroU'IlI2,ak", "serratus": "s@r'eIt@s", "spinae": "sp'aIni:",
    "sternocleidomastoid": "st,3:noUkl,aIdoUm'astOId", "subscapularis": "s,Vbskapju:l'e@rIs",
    "supraspinatus": "s,u:pr@spaIn'eIt@s", "talus": "t'eIl@s", "teres": "t'Eri:z", "tibialis": "t,IbI2'eIlIs",
    "trochanter": "tr@k'ant@",
    // Names
    "de quervain": "d@ kw'3:van",
    "kegel": "k'eIg@L", "otago": "0t'A:goU", "pilates": "pIl'A:ti:z",
    // Clinic
    "arrhythmia": "@r'IDmI2@", "cauda equina": "k'O:d@ I2kw'aIn@", "fibromyalgia": "f,aIbroUmaI'aldZ@",
    "myelopathy": "m,aI@l'0p@TI2", "nystagmus": "nIst'agm@s", "polymyalgia": "p,0lImaI'aldZ@", "valsalva": "vals'alv@",
    "acetaminophen": "@s,i:t@m'In@f@n", "bronchiectasis": "br,0NkI2'Ekt@sIs", "diastasis": "daI'ast@sIs",
    "diclofenac": "daIkl'0f@n,ak", "kinesiology": "kIn,i:zI2'0l@dZI2", "naproxen": "n@pr'0ks@n",
    "prenatal": "pri:n'eIt@L",
    "radiculopathy": "r@d,IkjUl'0p@TI2", "spondylolisthesis": "sp,0ndIloUlIsT'i:sIs",
  ]
}
