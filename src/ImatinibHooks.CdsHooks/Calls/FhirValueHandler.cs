using System.Text.Json;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>Reads one FHIR value of the call as the one forward pass comes to it.</summary>
/// <remarks>
/// Called with the reader on the first token of the value, which is always the start of an object (null is answered-empty and any other JSON is failed without
/// asking); must leave it on the last token of that value (as <see cref="Utf8JsonReader.Skip"/> does), or leave in its place a reader in that state over the rest of
/// the body. A slot that comes again, because its member stands
/// twice, makes what was read for it before void. For <see cref="FhirValueSlots.DraftOrders"/> the state <see cref="PrefetchState.Failed"/> means that no orders
/// can be read from the object at all: the call is then refused.
/// </remarks>
/// <param name="slot">Which value it is: <see cref="FhirValueSlots.DraftOrders"/>, or the index of a prefetch key of the service.</param>
/// <param name="json">The reader. Its tokens lie in the body; its offsets are offsets into the body only until a reader over the rest was left in its place.</param>
/// <returns>In which of the four states the value is.</returns>
public delegate PrefetchState FhirValueHandler(int slot, ref Utf8JsonReader json);

/// <summary>The slots that are no prefetch key.</summary>
public static class FhirValueSlots
{
    /// <summary>context.draftOrders.</summary>
    public const int DraftOrders = -1;
}
