using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>The form in which both readers tell what they read.</summary>
internal static class RowText
{
    internal static string Join(ReadOutcome outcome, IEnumerable<(ResourceType Type, string Told)> rows) =>
        string.Join('\n', rows.OrderBy(row => TableOf(row.Type)).Select(row => row.Told).Prepend(outcome.ToString()));

    internal static string Header(ResourceType type, string raw, string id, string fullUrl, bool contained, string subject) =>
        $"{type} id={id} url={fullUrl} contained={contained} subject={subject} raw={raw}";

    internal static string Members(IEnumerable<string> members) => $"<{string.Join(" / ", members)}>";

    /// <summary>Requests, statements and administrations share a table and keep their order in it.</summary>
    private static ResourceType TableOf(ResourceType type) =>
        type is ResourceType.MedicationStatement or ResourceType.MedicationAdministration ? ResourceType.MedicationRequest : type;
}
