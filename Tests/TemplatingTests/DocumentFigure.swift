import Document

/// A figure of the document. This file imports no `Summaries`, whose `Figure` is a number.
typealias DocumentFigure = Figure
