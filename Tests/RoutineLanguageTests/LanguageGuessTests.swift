// The language of a text is guessed with caution: names and foreign terms are no alarm, a foreign sentence is one.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RoutineEngine
import Testing

@testable import RoutineLanguage

@Suite struct LanguageGuessTests {
  static let english = """
    Move into Adho Mukha Svanasana.
    Adho Mukha Svanasana
    Setu Bandha Sarvangasana
    Salamba Sirsasana and Sarvangasana
    Eka Pada Rajakapotasana, left side
    Supta Baddha Konasana with a bolster
    Surya Namaskar A
    Nadi Shodhana: left nostril first.
    Om mani padme hum
    Viparita Karani
    Ardha Matsyendrasana
    Qi gong: lift the sky.
    Tai chi, single whip.
    Ba Duan Jin, first piece
    Rond de jambe
    Rond de jambe en l'air
    Rond de jambe à la seconde
    Port de bras
    Pas de deux
    Pas de chat
    Grand plié in second
    Demi plié, relevé, and hold.
    Tendu à la seconde
    En pointe
    Arms en bas, then en haut.
    Tensor fasciae latae
    Vastus medialis
    Musculus latissimus dorsi
    Diastasis recti abdominis
    Cauda equina
    De Quervain's stretch
    Von Willebrand disease
    Copenhagen plank
    Feldenkrais: awareness through movement
    La Bamba, and shake.
    El Capitan hang
    Il Duomo walk
    Die Another Day squat
    Do as you like.
    Do not hop on, or over, the line.
    No pain. No hurry.
    Come to sit.
    As you are.
    On a mat, on a rug, or on the bed.
    Van der Graaf arms: raise them.
    De la Cruz press
    Du calme, mon ami.
    Olé! Stamp, and clap.
    Ciao. Well done.
    Bon voyage, and walk.
    Voilà: you did it.
    Rest, then rest again.
    Mach' weiter: one more.
    Bitte: one more.
    Jin Shin Jyutsu: hold one finger.
    Plus one, minus one.
    Pour the weight into one leg.
    Men over ten, in pairs.
    Sale of mats
    Son of Warrior
    Per side, ten.
    In, and out.
    In, on, over, under, up.
    Me, and you.
    Van, bus, tram: stand and hold on.
    So, if it hurts, stop.
    Pilates hundred
    Capoeira ginga
    Lambada hips
    Zumba: paso doble, then cumbia
    Tabata
    Alexander technique: semi-supine
    Jacobson
    Sensory: warm arms
    Über-slow squats
    Café break
    Naïve, but fine.
    """

  @Test(arguments: english.split(separator: "\n").map(String.init)) func termsAreNoAlarm(_ sentence: String) {
    #expect(LanguageGuess.other(than: .english, of: sentence) == nil)
  }

  static let foreign: [(String, String)] = [
    ("de", "Legen Sie sich auf den Rücken."),
    ("de", "Heben Sie das rechte Bein und halten Sie es fünf Sekunden."),
    ("de", "Atme ein und aus, und lass die Schultern sinken."),
    ("de", "Der Rücken bleibt gerade, die Knie sind gebeugt."),
    ("de", "Jetzt langsam zurück."),
    ("fr", "Allongez-vous sur le dos avec les jambes pliées."),
    ("fr", "Gardez les épaules basses."),
    ("fr", "Inspirez, puis expirez par la bouche."),
    ("fr", "Tenez une chaise, et levez le genou."),
    ("es", "Levanta la pierna derecha y respira."),
    ("es", "Acuéstate boca arriba con las rodillas dobladas."),
    ("es", "Mantén la espalda recta."),
    ("es", "Baja los brazos hasta los lados."),
    ("it", "Solleva la gamba sinistra e inspira."),
    ("it", "Piega le ginocchia, e tieni la schiena dritta."),
    ("it", "Le mani sono sulla parete."),
    ("pt", "Levante os braços e respire."),
    ("pt", "Dobre os joelhos, com os pés no chão."),
    ("pt", "Não prenda a respiração, e mantenha as costas retas."),
    ("nl", "Ga op je rug liggen, en buig je benen."),
    ("nl", "Houd je schouders laag."),
    ("nl", "Adem rustig uit, en laat het been zakken."),
  ]

  @Test(arguments: foreign) func sentencesAreTold(_ language: String, _ sentence: String) {
    #expect(LanguageGuess.other(than: .english, of: sentence) == language)
    #expect(LanguageGuess.other(than: Language(language), of: sentence) == nil)
    // A language that has no small words here is never guessed about.
    #expect(LanguageGuess.other(than: Language("pl"), of: sentence) == nil)
  }

  @Test(arguments: ["de", "fr", "es", "it", "pt", "nl"]) func englishIsTold(_ language: String) {
    let sentences = [
      "Lie on your back with your knees bent.", "Breathe in, and lift the left arm.", "Keep your hips level.",
      "Hold this, and then slowly come back.",
    ]
    for sentence in sentences { #expect(LanguageGuess.other(than: Language(language), of: sentence) == "en") }
  }

  /// Words longer than eight bytes would never be found.
  @Test func wordsFitTheirPlace() {
    #expect(LanguageGuess.markedWords.allSatisfy { $0.utf8.count <= 8 })
    #expect(LanguageGuess.markedWords.count > 300)
  }

  /// No text that comes with the program is taken for another language, or called unspeakable.
  @Test func suppliedTextsAreNoAlarm() throws {
    let folder = Fixtures.project.appending(path: "Routines").path()
    let files = try #require(FileManager.default.enumerator(atPath: folder)?.allObjects as? [String])
    var count = 0
    let store = DocumentStore(files: DiskFiles(), folders: [folder])
    for file in files.sorted() where file.hasSuffix(".yaml") {
      count += 1
      let found = try store.check(folder + "/" + file).diagnostics.map(\.code)
      #expect(!found.contains(.otherLanguage) && !found.contains(.unspokenScript), "\(file)")
    }
    #expect(count > 40)
  }
}
