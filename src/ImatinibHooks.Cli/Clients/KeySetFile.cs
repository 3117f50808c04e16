using ImatinibHooks.CdsHooks.Trust;
using ImatinibHooks.Cli.Output;

namespace ImatinibHooks.Cli.Clients;

/// <summary>Reads the key set of a client from a file.</summary>
internal static class KeySetFile
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It cannot be read or used; the message is the end of a sentence about the settings file.</exception>
    internal static KeySet Read(string file)
    {
        try
        {
            return KeySetReader.Read(File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"the key set {Printable.Of(file)} cannot be used: {(exception is InvalidDataException ? exception.Message : "it cannot be read")}.");
        }
    }
}
