// The service without namespaces, for systems that do not let users create them.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The drop-in for `limber@.service` on systems where user services cannot have namespaces, such as Ubuntu 24.04 and
/// containers. The service would not start there otherwise.
public enum PlainService {
  /// The file's path in the folder of units.
  public static let name = "limber@.service.d/no-namespaces.conf"

  /// The contents of the file.
  /// - Parameter mark: The beginning of the first line, which identifies the file as Limber's.
  public static func text(under mark: String) -> String {
    """
    \(mark) on this system users can make no namespaces, which these settings need.

    [Service]
    PrivateUsers=no
    PrivateTmp=no
    ProtectSystem=no
    ProtectHome=no
    ReadWritePaths=
    ProtectKernelTunables=no
    ProtectKernelModules=no
    ProtectKernelLogs=no
    ProtectControlGroups=no
    ProtectClock=no
    ProtectHostname=no
    CapabilityBoundingSet=~

    """
  }
}
