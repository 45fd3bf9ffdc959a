import Document
import Drawing
