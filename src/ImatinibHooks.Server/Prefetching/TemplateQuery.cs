using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>Makes the query of a template: each token gives way to the id that the call brought for it.</summary>
internal static class TemplateQuery
{
    private const string Open = "{{";
    private const string Close = "}}";

    /// <summary>The query, relative to the base address; null when a token stands for nothing, or for what is no FHIR id.</summary>
    internal static string? Of(string template, HookCall call)
    {
        var query = string.Empty;
        var rest = template;
        for (var open = rest.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = rest.IndexOf(Open, StringComparison.Ordinal))
        {
            var close = rest.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0 || ValueOf(rest[(open + Open.Length)..close], call) is not { } value)
            {
                return null;
            }

            query += rest[..open] + value;
            rest = rest[(close + Close.Length)..];
        }

        return query + rest;
    }

    private static string? ValueOf(string token, HookCall call) => token switch
    {
        "context.patientId" => Id(call.PatientId),
        "context.encounterId" => Id(call.EncounterId),
        "context.userId" => User(call.UserId, type: null) is { } id ? $"{call.UserId!.Split('/')[0]}/{id}" : null,
        "userPractitionerId" => User(call.UserId, "Practitioner"),
        "userPractitionerRoleId" => User(call.UserId, "PractitionerRole"),
        "userPatientId" => User(call.UserId, "Patient"),
        "userRelatedPersonId" => User(call.UserId, "RelatedPerson"),
        _ => null,
    };

    private static string? Id(string? id) => FhirId.IsValid(id) ? id : null;

    private static string? User(string? userId, string? type) =>
        userId?.Split('/') is [var name, var id] && name.Length > 0 && name.All(char.IsAsciiLetter) && (type is null || type == name) ? Id(id) : null;
}
