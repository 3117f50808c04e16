using System.Runtime.CompilerServices;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>One resource on its way to a row: what all resources have, and what its type has.</summary>
internal struct ResourceObject<TReader> : IObjectReader
    where TReader : struct, IResourceReader
{
    private ResourceHeaderReader header;
    private TReader body;

    /// <inheritdoc/>
    public static MemberTable Members => TReader.Members;

    /// <summary>Reads the resource to its closing brace and adds its row.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Read(ResourceType type, ref JsonCursor json, in ReadScope scope, int start, ulong seen)
    {
        var resource = new ResourceObject<TReader> { header = new(start), body = default };
        JsonObject.Read(ref resource, ref json, scope, seen);
        resource.body.AddRow(resource.header.Header(type, ref json, scope), scope.Set);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if (member < (int)HeaderMember.Next)
        {
            header.Take((HeaderMember)member, ref json, scope);
        }
        else
        {
            body.Take(member, ref json, scope);
        }
    }
}
