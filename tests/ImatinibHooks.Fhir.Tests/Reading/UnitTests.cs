using System.Text.Json;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Reading;

/// <summary>DATA-LAB-07: only a UCUM code or a mapped text; a unit is never guessed.</summary>
public sealed class UnitTests
{
    private const string Ucum = "http://unitsofmeasure.org";

    [TestCase(null, null, null, null)]
    [TestCase(Ucum, "10*3/uL", "whatever", "10*3/uL")]
    [TestCase(Ucum, "{cells}/uL", null, "{cells}/uL")]
    [TestCase(Ucum, "K/uL", null, "10*3/uL", Description = "a spelling where the code should stand")]
    [TestCase(Ucum, "10*4/uL", "K/uL", "", Description = "an unknown UCUM code is not overruled by the text")]
    [TestCase(null, "10*9/L", null, "10*9/L", Description = "the code alone")]
    [TestCase("urn:local", "TAB", "tablet", "{tbl}")]
    [TestCase("urn:local", "17", "tablet", "{tbl}", Description = "a local code means nothing; its text does")]
    [TestCase("urn:local", "17", "blister", "")]
    [TestCase(null, null, "K/uL", "10*3/uL")]
    [TestCase(null, null, "k/ul", "10*3/uL")]
    [TestCase(null, null, "cells/mcL", "{cells}/uL")]
    [TestCase(null, null, "thou/mm3", "10*3/mm3")]
    [TestCase(null, null, "x10E3/uL", "10*3/uL")]
    [TestCase(null, null, "x10^3/µL", "10*3/uL")]
    [TestCase(null, null, "10^9/L", "10*9/L")]
    [TestCase(null, null, "10e9/L", "10*9/L")]
    [TestCase(null, null, "10*9/l", "10*9/L")]
    [TestCase(null, null, " X 10^9 / L ", "10*9/L", Description = "spaces and case do not count")]
    [TestCase(null, null, "G/L", "10*9/L", Description = "giga per litre")]
    [TestCase(null, null, "g/L", "g/L", Description = "grams per litre")]
    [TestCase(null, null, "g/l", "g/L")]
    [TestCase(null, null, "G /L", "", Description = "means two units when case and spaces are ignored")]
    [TestCase(null, null, "MG", "mg")]
    [TestCase(null, null, "mg/m2", "mg/m2")]
    [TestCase(null, null, "mg/m²", "mg/m2")]
    [TestCase(null, null, "mcg", "ug")]
    [TestCase(null, null, "tablet(s)", "{tbl}")]
    [TestCase(null, null, "{pill}", "{pill}")]
    [TestCase(null, null, "Capsule", "{capsule}")]
    [TestCase(null, null, "°C", "Cel")]
    [TestCase(null, null, "degF", "[degF]")]
    [TestCase(null, null, "lbs", "[lb_av]")]
    [TestCase(null, null, "in", "[in_i]")]
    [TestCase(null, null, "days", "d")]
    [TestCase(null, null, "wk", "wk")]
    [TestCase(null, null, "flagons", "")]
    public void Read_Unit(string? system, string? code, string? unit, string? expected)
    {
        var quantity = JsonSerializer.Serialize(
            new Dictionary<string, string?> { ["system"] = system, ["code"] = code, ["unit"] = unit }.Where(member => member.Value is not null).ToDictionary());
        var read = ReadJson.Of($$"""{"resourceType":"Observation","valueQuantity":{{quantity}}}""");

        Assert.That(read.Observation.Value.Quantity.Unit, Is.EqualTo(expected));
    }
}
