using System.Text.Json;

namespace ImatinibHooks.Definitions;

/// <summary>The rows of constraints.tsv: path, key, severity. "practice" are those that the definitions call best practice.</summary>
internal static class ConstraintRows
{
    private const string BestPractice = "http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice";

    /// <summary>The constraints that a definition adds to those of its base.</summary>
    internal static IEnumerable<string> Of(JsonElement structure) =>
        from element in structure.GetProperty("differential").GetProperty("element").EnumerateArray()
        from constraint in element.List("constraint")
        let path = element.Text("path")
        let root = structure.Text("id") + (path.Contains('.', StringComparison.Ordinal) ? path[path.IndexOf('.', StringComparison.Ordinal)..] : "")
        where constraint.Text("key") != "ele-1" || root == "Element"
        select $"{root}\t{constraint.Text("key")}\t{SeverityOf(constraint)}";

    private static string SeverityOf(JsonElement constraint) =>
        constraint.List("extension").Any(static one => one.Text("url") == BestPractice) ? "practice" : constraint.Text("severity");
}
