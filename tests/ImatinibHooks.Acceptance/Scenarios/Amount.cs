using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>A measured number in the form a laboratory sends it.</summary>
/// <param name="Value">The number, with the digits to be sent.</param>
internal sealed record Amount(decimal Value)
{
    /// <summary>The comparator, such as &lt;; null for the value itself.</summary>
    public string? Comparator { get; init; }

    /// <summary>The UCUM code; null for the usual one of what is measured.</summary>
    public string? Code { get; init; }

    /// <summary>The unit as a text without any code; null when a code is sent.</summary>
    public string? UnitText { get; init; }

    /// <summary>Whether neither a unit nor a code is sent.</summary>
    public bool IsUnitless { get; init; }

    /// <summary>A number in the usual unit.</summary>
    public static implicit operator Amount(decimal value) => new(value);

    /// <summary>A FHIR Quantity.</summary>
    /// <param name="usualUnit">The UCUM code to send when nothing else is said.</param>
    public JsonObject ToQuantity(string? usualUnit)
    {
        var quantity = new JsonObject { ["value"] = Value };
        if (Comparator is not null)
        {
            quantity["comparator"] = Comparator;
        }

        AddUnit(quantity, Code ?? usualUnit);
        return quantity;
    }

    private void AddUnit(JsonObject quantity, string? code)
    {
        if (IsUnitless)
        {
            return;
        }

        quantity["unit"] = UnitText ?? code;
        if (UnitText is null)
        {
            quantity["system"] = "http://unitsofmeasure.org";
            quantity["code"] = code;
        }
    }
}
