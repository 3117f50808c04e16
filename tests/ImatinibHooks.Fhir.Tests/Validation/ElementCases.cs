namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>Constraints of the elements of a definition.</summary>
internal static class ElementCases
{
    internal static IReadOnlyList<InvariantCase> All { get; } =
    [
        Of("eld-1", """{"slicing":{"description":"x","rules":"open"}}""", """{"slicing":{"rules":"open"}}""", ".slicing"),
        Of("eld-2", """{"min":1,"max":"1"}""", """{"min":2,"max":"1"}"""),
        Of("eld-2", """{"min":2,"max":"*"}""", """{"min":1,"max":"0"}"""),
        Of("eld-3", """{"max":"0"}""", """{"max":"-1"}"""),
        Of("eld-3", """{"max":"*"}""", """{"max":"many"}"""),
        Of("eld-4", """{"type":[{"code":"Reference","aggregation":["bundled"]}]}""", """{"type":[{"code":"string","aggregation":["bundled"]}]}""", ".type[0]"),
        Of("eld-5", """{"contentReference":"http://e.org"}""", """{"contentReference":"http://e.org","type":[{"code":"string"}]}"""),
        Of("eld-5", """{"type":[{"code":"string"}]}""", """{"contentReference":"http://e.org","fixedCode":"x"}"""),
        Of("eld-6", """{"fixedCode":"x","type":[{"code":"code"}]}""", """{"fixedCode":"x","type":[{"code":"code"},{"code":"string"}]}"""),
        Of("eld-7", """{"patternCode":"x","type":[{"code":"code"}]}""", """{"patternCode":"x","type":[{"code":"code"},{"code":"string"}]}"""),
        Of("eld-8", """{"patternCode":"x"}""", """{"patternCode":"x","fixedCode":"x"}"""),
        Of("eld-11", """{"type":[{"code":"code"}],"binding":{"strength":"required"}}""", """{"type":[{"code":"integer"}],"binding":{"strength":"required"}}"""),
        Of("eld-12", """{"binding":{"strength":"required","valueSet":"http://e.org"}}""", """{"binding":{"strength":"required","valueSet":"ftp://e.org"}}""", ".binding"),
        Of("eld-13", """{"type":[{"code":"code"},{"code":"string"}]}""", """{"type":[{"code":"code"},{"code":"code"}]}"""),
        Of("eld-14", $$"""{"constraint":[{{Constraint("a")}},{{Constraint("b")}}]}""", $$"""{"constraint":[{{Constraint("a")}},{{Constraint("a")}}]}"""),
        Of("eld-15", """{"meaningWhenMissing":"x"}""", """{"meaningWhenMissing":"x","defaultValueCode":"x"}"""),
        Of("eld-16", """{"sliceName":"a/b-c_[d]@1"}""", """{"sliceName":"a b"}"""),
        Of("eld-17", """{"type":[{"code":"canonical","targetProfile":["http://e.org"]}]}""", """{"type":[{"code":"string","targetProfile":["http://e.org"]}]}""", ".type[0]"),
        Of("eld-18", """{"isModifier":true,"isModifierReason":"x"}""", """{"isModifier":true}"""),
        Of("eld-19", """{"path":"Patient.value[x].a"}""", $$"""{"path":"Patient.{{new string('a', 65)}}"}"""),
        Of("eld-20", """{"path":"Patient.aB1"}""", """{"path":"Patient.a_b"}"""),
        Of("eld-21", $$"""{"constraint":[{{Constraint("a")}}]}""", """{"constraint":[{"key":"a","severity":"error","human":"x"}]}""", ".constraint[0]"),
        Of("eld-22", """{"sliceName":"a","sliceIsConstraining":true}""", """{"sliceIsConstraining":true}"""),
    ];

    private static string Constraint(string key) => $$"""{"key":"{{key}}","severity":"error","human":"x","expression":"true"}""";

    private static InvariantCase Of(string key, string kept, string broken, string below = "") => new(key, "StructureDefinition", "differential.element[1]" + below, With(kept), With(broken));

    private static string With(string members)
    {
        var element = members.Contains("\"path\"", StringComparison.Ordinal) ? members : members.Insert(1, "\"path\":\"Patient.a\",");
        return $$$$"""{"derivation":"specialization","differential":{"element":[{"id":"Patient","path":"Patient"},{{{{element.Insert(1, "\"id\":\"Patient.a\",")}}}}]}}""";
    }
}
