namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>Constraints of code systems, value sets and of definitions as a whole.</summary>
internal static class KnowledgeCases
{
    private const string Whole = """{"id":"Patient","path":"Patient","definition":"x","min":0,"max":"*","base":{"path":"Patient","min":0,"max":"*"}}""";

    internal static IReadOnlyList<InvariantCase> All { get; } =
    [
        Name("csd-0", "CodeSystem"),
        Name("lib-0", "Library"),
        Name("pdf-0", "PlanDefinition"),
        Name("sdf-0", "StructureDefinition"),
        Name("vsd-0", "ValueSet"),
        new("csd-1", "CodeSystem", "", """{"concept":[{"code":"a","concept":[{"code":"b"}]},{"code":"c"}]}""", """{"concept":[{"code":"a","concept":[{"code":"b"}]},{"code":"b"}]}"""),
        new("vsd-1", "ValueSet", "compose.include[0]", """{"compose":{"include":[{"valueSet":["http://e.org"]}]}}""", """{"compose":{"include":[{"version":"1"}]}}"""),
        new("vsd-2", "ValueSet", "compose.include[0]", """{"compose":{"include":[{"system":"http://e.org","concept":[{"code":"a"}]}]}}""", """{"compose":{"include":[{"valueSet":["http://e.org"],"concept":[{"code":"a"}]}]}}"""),
        new("vsd-3", "ValueSet", "compose.include[0]", """{"compose":{"include":[{"system":"http://e.org","filter":[{"property":"p","op":"=","value":"v"}]}]}}""", """{"compose":{"include":[{"system":"http://e.org","concept":[{"code":"a"}],"filter":[{"property":"p","op":"=","value":"v"}]}]}}"""),
        new("vsd-6", "ValueSet", "expansion.contains[0]", Contains("""{"display":"x","abstract":true}"""), Contains("""{"abstract":true}""")),
        new("vsd-9", "ValueSet", "expansion.contains[0]", Contains("""{"code":"a","system":"http://e.org"}"""), Contains("""{"display":"x"}""")),
        new("vsd-10", "ValueSet", "expansion.contains[0]", Contains("""{"code":"a","system":"http://e.org"}"""), Contains("""{"code":"a"}""")),
        Of("sdf-1", $$"""{"derivation":"constraint",{{Snapshot(Whole, Below("a"), Below("b"))}}}""", $$"""{"derivation":"specialization",{{Snapshot(Whole, Below("a"), Below("b"))}}}"""),
        Of("sdf-2", """{"mapping":[{"identity":"a","name":"x"}]}""", """{"mapping":[{"identity":"a"}]}""", "mapping[0]"),
        Of("sdf-3", $$"""{{{Snapshot(Whole)}}}""", $$"""{{{Snapshot(Whole.Replace("\"definition\":\"x\",", "", StringComparison.Ordinal))}}}""", "snapshot"),
        Of("sdf-4", """{"abstract":true}""", """{"baseDefinition":null}"""),
        Of("sdf-5", """{"type":"Extension","context":[{"type":"element","expression":"Patient"}],"differential":{"element":[{"id":"Extension","path":"Extension"}]}}""", """{"type":"Extension","differential":{"element":[{"id":"Extension","path":"Extension"}]}}"""),
        Of("sdf-6", "{}", """{"differential":null}"""),
        Of("sdf-8", $$"""{{{Snapshot(Whole, Below("a"))}}}""", $$"""{{{Snapshot(Whole, Below("a").Replace("\"path\":\"Patient.x\"", "\"path\":\"Person.x\"", StringComparison.Ordinal))}}}""", "snapshot"),
        Of("sdf-8a", Differential("""{"id":"Patient.a","path":"Patient.a"}"""), Differential("""{"id":"Person.a","path":"Person.a"}""")),
        Of("sdf-8a", """{"kind":"logical","differential":{"element":[{"id":"Other","path":"Other"}]}}""", """{"differential":{"element":[{"id":"Person","path":"Person"}]}}"""),
        Of("sdf-8b", $$"""{{{Snapshot(Whole)}}}""", $$"""{{{Snapshot("""{"id":"Patient","path":"Patient","definition":"x","min":0,"max":"*"}""")}}}""", "snapshot"),
        Of("sdf-9", "{}", """{"differential":{"element":[{"id":"Patient","path":"Patient","label":"x"}]}}"""),
        Of("sdf-9", "{}", """{"differential":{"element":[{"id":"Patient","path":"Patient","requirements":"x"}]}}"""),
        Of("sdf-10", $$"""{{{Snapshot(Whole.Replace("\"id\":", "\"binding\":{\"strength\":\"example\",\"description\":\"x\"},\"id\":", StringComparison.Ordinal))}}}""", $$"""{{{Snapshot(Whole.Replace("\"id\":", "\"binding\":{\"strength\":\"example\"},\"id\":", StringComparison.Ordinal))}}}""", "snapshot"),
        Of("sdf-11", $$"""{{{Snapshot(Whole)}}}""", $$"""{{{Snapshot(Whole.Replace("\"path\":\"Patient\",\"d", "\"path\":\"Person\",\"d", StringComparison.Ordinal))}}}"""),
        Of("sdf-15", "{}", $$"""{{{Snapshot(Whole.Replace("\"definition\"", "\"type\":[{\"code\":\"Patient\"}],\"definition\"", StringComparison.Ordinal))}}}"""),
        Of("sdf-15a", "{}", """{"differential":{"element":[{"id":"Patient","path":"Patient","type":[{"code":"Patient"}]}]}}"""),
        Of("sdf-16", $$"""{{{Snapshot(Whole, Below("a"))}}}""", $$"""{{{Snapshot(Whole, Below("Patient"))}}}"""),
        Of("sdf-17", Differential("""{"id":"Patient.a","path":"Patient.a"}"""), Differential("""{"id":"Patient","path":"Patient.a"}""")),
        Of("sdf-18", "{}", """{"contextInvariant":["x"]}"""),
        Of("sdf-19", Differential("""{"id":"Patient.a","path":"Patient.a","type":[{"code":"a-b"}]}"""), Hl7(Differential("""{"id":"Patient.a","path":"Patient.a","type":[{"code":"a-b"}]}"""))),
        Of("sdf-20", Differential("""{"id":"Patient.a","path":"Patient.a","slicing":{"description":"x","rules":"open"}}"""), """{"differential":{"element":[{"id":"Patient","path":"Patient","slicing":{"description":"x","rules":"open"}}]}}""", "differential"),
        Of("sdf-21", $$"""{"derivation":"specialization",{{Default}}}""", $$"""{{{Default}}}"""),
        Of("sdf-22", $$"""{"derivation":"specialization",{{Default}}}""", Hl7($$"""{"derivation":"specialization",{{Default}}}""")),
        Of("sdf-23", Differential("""{"id":"Patient.a","path":"Patient.a","sliceName":"a"}"""), """{"differential":{"element":[{"id":"Patient","path":"Patient","sliceName":"a"}]}}"""),
    ];

    private static string Default => "\"differential\":" + """{"element":[{"id":"Patient","path":"Patient"},{"id":"Patient.a","path":"Patient.a","defaultValueCode":"x"}]}""";

    private static InvariantCase Name(string key, string type) => new(key, type, "", """{"name":"A_1"}""", """{"name":"a b"}""");

    private static InvariantCase Of(string key, string kept, string broken, string path = "") => new(key, "StructureDefinition", path, kept, broken);

    private static string Contains(string entry) => $$$$"""{"expansion":{"timestamp":"2024","contains":[{{{{entry}}}}]}}""";

    private static string Below(string id) => Whole.Replace("\"id\":\"Patient\",\"path\":\"Patient\"", $"\"id\":\"{id}\",\"path\":\"Patient.x\"", StringComparison.Ordinal);

    private static string Snapshot(params string[] elements) => $"\"snapshot\":{{\"element\":[{string.Join(',', elements)}]}}";

    private static string Differential(string element) => $$$$"""{"differential":{"element":[{"id":"Patient","path":"Patient"},{{{{element}}}}]}}""";

    private static string Hl7(string members) => members.Insert(1, "\"url\":\"http://hl7.org/fhir/StructureDefinition/a\",");
}
