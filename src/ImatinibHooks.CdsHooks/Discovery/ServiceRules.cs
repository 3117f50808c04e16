using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Discovery;

/// <summary>Checks the services of a discovery document beyond their form (REQ-DISC-04 to 09, REQ-PREF).</summary>
internal static class ServiceRules
{
    private const int MaxIdLength = 64;

    /// <exception cref="InvalidDataException">A rule that must be kept is broken; the message names it.</exception>
    internal static void Require(ImmutableArray<HookService> services)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            Require(IsId(service.Id), "REQ-DISC-08", service, "an id is 1 to 64 letters, digits, dots, _ and -, and not feedback");
            Require(ids.Add(service.Id), "REQ-DISC-09", service, "an id stands once");
            Require(HookContext.Find(service.Hook) is not null, "REQ-DISC-04", service, "the hook is not one that can be served here");
            foreach (var violation in PrefetchTemplateRules.Check(service).Where(violation => violation.Level == RequirementLevel.Must))
            {
                Require(false, violation.Requirement, service, $"{violation.Path}: {violation.Message}");
            }
        }
    }

    internal static bool IsId(string id) =>
        id.Length is > 0 and <= MaxIdLength
        && char.IsAsciiLetterOrDigit(id[0])
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-')
        && id != "feedback";

    private static void Require(bool isKept, string requirement, HookService service, string message)
    {
        if (!isKept)
        {
            throw new InvalidDataException($"Service {service.Id} breaks {requirement}: {message}.");
        }
    }
}
