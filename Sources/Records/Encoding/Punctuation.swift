/// The punctuation beyond ASCII that offices' programs put into Vietnamese text unasked.
let typographicPunctuation: Set<Unicode.Scalar> = [
  "\u{A0}", "–", "—", "‘", "’", "“", "”", "…", "•",
]
