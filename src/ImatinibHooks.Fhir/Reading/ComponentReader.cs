using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads one component of an Observation.</summary>
internal struct ComponentReader : IObjectReader
{
    private ResultReader result;

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<ResultMember>();

    /// <summary>Reads all components into rows.</summary>
    internal static Rows ReadAll(ref JsonCursor json, in ReadScope scope)
    {
        var rows = scope.Set.Components;
        var start = rows.Count;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var component = default(ComponentReader);
            if (JsonObject.TryRead(ref component, ref json, scope))
            {
                rows.Add(component.Row());
            }
        }

        return rows.Since(start);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope) => result.Take((ResultMember)member, ref json, scope);

    private readonly ObservationComponent Row() => new()
    {
        Code = result.Code,
        Value = result.Value,
        HasDataAbsentReason = result.HasDataAbsentReason,
        ReferenceRange = result.ReferenceRange,
        Interpretation = result.Interpretation,
    };
}
