import Diagnostics

/// A value with its place in the file, for checks that come after reading.
struct Located<Value: Decodable>: Decodable {
  var value: Value
  var location: SourceLocation?

  init(from decoder: any Decoder) throws {
    value = try Value(from: decoder)
    location = (decoder as? YAMLDecoder)?.location
  }
}

extension Located: Sendable where Value: Sendable {}

/// One value or a list of them: `y: classes` and `y: [classes, participants]`.
struct OneOrMore<Value: Decodable>: Decodable {
  var values: [Value]

  init(from decoder: any Decoder) throws {
    if let yaml = decoder as? YAMLDecoder, yaml.node?.sequence == nil {
      values = [try Value(from: decoder)]
    } else {
      values = try [Value](from: decoder)
    }
  }
}

extension OneOrMore: Sendable where Value: Sendable {}
